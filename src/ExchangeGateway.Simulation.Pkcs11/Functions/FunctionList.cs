using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeGateway.Simulation.Pkcs11.Structures;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>CK_FUNCTION_LIST of PKCS#11 2.40: the version, and the 68 functions in the standard's order.</summary>
internal static unsafe class FunctionList
{
    private const int Functions = 68;

    // The pointers begin at the first one's natural place behind the two bytes of the version.
    private static readonly nint List = Build();

    [UnmanagedCallersOnly(EntryPoint = "C_GetFunctionList", CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetFunctionList(void** list) => Boundary.Answer(() =>
    {
        if (list is null)
        {
            return Rv.ArgumentsBad;
        }

        *list = (void*)List;
        return Rv.Ok;
    });

    private static nint Build()
    {
        var list = (void**)NativeMemory.AllocZeroed(1 + Functions, (nuint)sizeof(void*));
        *(Structures.Version*)list = new(2, 40);
        var notSupported = (nint)(delegate* unmanaged[Cdecl]<nuint>)&UnsupportedFunctions.NotSupported;
        nint[] functions =
        [
            /* C_Initialize */ (nint)(delegate* unmanaged[Cdecl]<InitializeArguments*, nuint>)&GeneralFunctions.Initialize,
            /* C_Finalize */ (nint)(delegate* unmanaged[Cdecl]<void*, nuint>)&GeneralFunctions.Finish,
            /* C_GetInfo */ (nint)(delegate* unmanaged[Cdecl]<LibraryInfo*, nuint>)&GeneralFunctions.GetInfo,
            /* C_GetFunctionList */ (nint)(delegate* unmanaged[Cdecl]<void**, nuint>)&GetFunctionList,
            /* C_GetSlotList */ (nint)(delegate* unmanaged[Cdecl]<byte, nuint*, nuint*, nuint>)&SlotFunctions.GetSlotList,
            /* C_GetSlotInfo */ (nint)(delegate* unmanaged[Cdecl]<nuint, SlotInfo*, nuint>)&SlotFunctions.GetSlotInfo,
            /* C_GetTokenInfo */ (nint)(delegate* unmanaged[Cdecl]<nuint, TokenInfo*, nuint>)&SlotFunctions.GetTokenInfo,
            /* C_GetMechanismList */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint*, nuint*, nuint>)&SlotFunctions.GetMechanismList,
            /* C_GetMechanismInfo */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint, MechanismInfo*, nuint>)&SlotFunctions.GetMechanismInfo,
            /* C_InitToken */ notSupported,
            /* C_InitPIN */ (nint)(delegate* unmanaged[Cdecl]<nuint, byte*, nuint, nuint>)&PinFunctions.InitPin,
            /* C_SetPIN */ (nint)(delegate* unmanaged[Cdecl]<nuint, byte*, nuint, byte*, nuint, nuint>)&PinFunctions.SetPin,
            /* C_OpenSession */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint, void*, void*, nuint*, nuint>)&SessionFunctions.Open,
            /* C_CloseSession */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint>)&SessionFunctions.Close,
            /* C_CloseAllSessions */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint>)&SessionFunctions.CloseAll,
            /* C_GetSessionInfo */ (nint)(delegate* unmanaged[Cdecl]<nuint, SessionInfo*, nuint>)&SessionFunctions.GetInfo,
            /* C_GetOperationState */ notSupported,
            /* C_SetOperationState */ notSupported,
            /* C_Login */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint, byte*, nuint, nuint>)&PinFunctions.Login,
            /* C_Logout */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint>)&PinFunctions.Logout,
            /* C_CreateObject */ notSupported,
            /* C_CopyObject */ notSupported,
            /* C_DestroyObject */ notSupported,
            /* C_GetObjectSize */ notSupported,
            /* C_GetAttributeValue */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint, AttributeEntry*, nuint, nuint>)&ObjectFunctions.GetAttributeValue,
            /* C_SetAttributeValue */ notSupported,
            /* C_FindObjectsInit */ (nint)(delegate* unmanaged[Cdecl]<nuint, AttributeEntry*, nuint, nuint>)&ObjectFunctions.FindInit,
            /* C_FindObjects */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint*, nuint, nuint*, nuint>)&ObjectFunctions.Find,
            /* C_FindObjectsFinal */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint>)&ObjectFunctions.FindFinal,
            /* C_EncryptInit */ notSupported,
            /* C_Encrypt */ notSupported,
            /* C_EncryptUpdate */ notSupported,
            /* C_EncryptFinal */ notSupported,
            /* C_DecryptInit */ notSupported,
            /* C_Decrypt */ notSupported,
            /* C_DecryptUpdate */ notSupported,
            /* C_DecryptFinal */ notSupported,
            /* C_DigestInit */ notSupported,
            /* C_Digest */ notSupported,
            /* C_DigestUpdate */ notSupported,
            /* C_DigestKey */ notSupported,
            /* C_DigestFinal */ notSupported,
            /* C_SignInit */ (nint)(delegate* unmanaged[Cdecl]<nuint, Mechanism*, nuint, nuint>)&SigningFunctions.SignInit,
            /* C_Sign */ (nint)(delegate* unmanaged[Cdecl]<nuint, byte*, nuint, byte*, nuint*, nuint>)&SigningFunctions.Sign,
            /* C_SignUpdate */ (nint)(delegate* unmanaged[Cdecl]<nuint, byte*, nuint, nuint>)&SigningFunctions.SignUpdate,
            /* C_SignFinal */ (nint)(delegate* unmanaged[Cdecl]<nuint, byte*, nuint*, nuint>)&SigningFunctions.SignFinal,
            /* C_SignRecoverInit */ notSupported,
            /* C_SignRecover */ notSupported,
            /* C_VerifyInit */ notSupported,
            /* C_Verify */ notSupported,
            /* C_VerifyUpdate */ notSupported,
            /* C_VerifyFinal */ notSupported,
            /* C_VerifyRecoverInit */ notSupported,
            /* C_VerifyRecover */ notSupported,
            /* C_DigestEncryptUpdate */ notSupported,
            /* C_DecryptDigestUpdate */ notSupported,
            /* C_SignEncryptUpdate */ notSupported,
            /* C_DecryptVerifyUpdate */ notSupported,
            /* C_GenerateKey */ notSupported,
            /* C_GenerateKeyPair */ notSupported,
            /* C_WrapKey */ notSupported,
            /* C_UnwrapKey */ notSupported,
            /* C_DeriveKey */ notSupported,
            /* C_SeedRandom */ (nint)(delegate* unmanaged[Cdecl]<nuint, byte*, nuint, nuint>)&SigningFunctions.SeedRandom,
            /* C_GenerateRandom */ (nint)(delegate* unmanaged[Cdecl]<nuint, byte*, nuint, nuint>)&SigningFunctions.GenerateRandom,
            /* C_GetFunctionStatus */ (nint)(delegate* unmanaged[Cdecl]<nuint>)&UnsupportedFunctions.NotParallel,
            /* C_CancelFunction */ (nint)(delegate* unmanaged[Cdecl]<nuint>)&UnsupportedFunctions.NotParallel,
            /* C_WaitForSlotEvent */ (nint)(delegate* unmanaged[Cdecl]<nuint, nuint*, void*, nuint>)&SlotFunctions.WaitForSlotEvent,
        ];
        functions.CopyTo(new Span<nint>(list + 1, Functions));
        return (nint)list;
    }
}
