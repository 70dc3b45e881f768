using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

/// <summary>The module's functions as a C program calls them: by their pointers, in the standard's order, with whatever arguments.</summary>
internal sealed unsafe class FunctionTable
{
    // The shape of each function: h a handle or number, f flags, p and t and m a pointer to bytes, attributes or a
    // mechanism, n the length or count of what stands before it, o a pointer to a length.
    public static readonly (string Name, string Shape)[] Functions =
    [
        ("C_Initialize", "i"), ("C_Finalize", "r"), ("C_GetInfo", "p"), ("C_GetFunctionList", "p"),
        ("C_GetSlotList", "hpo"), ("C_GetSlotInfo", "hp"), ("C_GetTokenInfo", "hp"), ("C_GetMechanismList", "hpo"), ("C_GetMechanismInfo", "hhp"),
        ("C_InitToken", "hpnp"), ("C_InitPIN", "hpn"), ("C_SetPIN", "hpnpn"),
        ("C_OpenSession", "hfppp"), ("C_CloseSession", "h"), ("C_CloseAllSessions", "h"), ("C_GetSessionInfo", "hp"),
        ("C_GetOperationState", "hpo"), ("C_SetOperationState", "hpnhh"), ("C_Login", "hhpn"), ("C_Logout", "h"),
        ("C_CreateObject", "htnp"), ("C_CopyObject", "hhtnp"), ("C_DestroyObject", "hh"), ("C_GetObjectSize", "hhp"),
        ("C_GetAttributeValue", "hhtn"), ("C_SetAttributeValue", "hhtn"), ("C_FindObjectsInit", "htn"), ("C_FindObjects", "hpnp"), ("C_FindObjectsFinal", "h"),
        ("C_EncryptInit", "hmh"), ("C_Encrypt", "hpnpo"), ("C_EncryptUpdate", "hpnpo"), ("C_EncryptFinal", "hpo"),
        ("C_DecryptInit", "hmh"), ("C_Decrypt", "hpnpo"), ("C_DecryptUpdate", "hpnpo"), ("C_DecryptFinal", "hpo"),
        ("C_DigestInit", "hm"), ("C_Digest", "hpnpo"), ("C_DigestUpdate", "hpn"), ("C_DigestKey", "hh"), ("C_DigestFinal", "hpo"),
        ("C_SignInit", "hmh"), ("C_Sign", "hpnpo"), ("C_SignUpdate", "hpn"), ("C_SignFinal", "hpo"), ("C_SignRecoverInit", "hmh"), ("C_SignRecover", "hpnpo"),
        ("C_VerifyInit", "hmh"), ("C_Verify", "hpnpn"), ("C_VerifyUpdate", "hpn"), ("C_VerifyFinal", "hpn"), ("C_VerifyRecoverInit", "hmh"), ("C_VerifyRecover", "hpnpo"),
        ("C_DigestEncryptUpdate", "hpnpo"), ("C_DecryptDigestUpdate", "hpnpo"), ("C_SignEncryptUpdate", "hpnpo"), ("C_DecryptVerifyUpdate", "hpnpo"),
        ("C_GenerateKey", "hmtnp"), ("C_GenerateKeyPair", "hmtntnpp"), ("C_WrapKey", "hmhhpo"), ("C_UnwrapKey", "hmhpntnp"), ("C_DeriveKey", "hmhtnp"),
        ("C_SeedRandom", "hpn"), ("C_GenerateRandom", "hpn"), ("C_GetFunctionStatus", "h"), ("C_CancelFunction", "h"), ("C_WaitForSlotEvent", "fpr"),
    ];

    private readonly nint* _list;

    public FunctionTable()
    {
        var export = (delegate* unmanaged[Cdecl]<nint*, nuint>)NativeLibrary.GetExport(NativeLibrary.Load(SimulatedModule.Path), "C_GetFunctionList");
        Assert.Equal((nuint)CKR.CKR_ARGUMENTS_BAD, export(null));
        nint list;
        Assert.Equal((nuint)CKR.CKR_OK, export(&list));
        _list = (nint*)list;
    }

    /// <summary>Major and minor of the version before the functions.</summary>
    public (byte Major, byte Minor) Version => (((byte*)_list)[0], ((byte*)_list)[1]);

    public bool IsThere(string name) => _list[1 + At(name)] != 0;

    /// <summary>Calls with eight arguments: in C's convention a function that takes fewer does not see the others.</summary>
    public CKR Call(string name, params ReadOnlySpan<nuint> arguments)
    {
        Span<nuint> all = stackalloc nuint[8];
        arguments.CopyTo(all);
        var function = (delegate* unmanaged[Cdecl]<nuint, nuint, nuint, nuint, nuint, nuint, nuint, nuint, nuint>)_list[1 + At(name)];
        return (CKR)(uint)function(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
    }

    private static int At(string name) => Array.FindIndex(Functions, function => function.Name == name);
}
