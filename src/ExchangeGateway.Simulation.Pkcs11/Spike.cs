using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ExchangeGateway.EKeys;
namespace ExchangeGateway.Simulation.Pkcs11;

internal static unsafe class Spike
{
    private static void** _list;

    [UnmanagedCallersOnly(EntryPoint = "C_GetFunctionList", CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetFunctionList(void*** list)
    {
        if (_list is null)
        {
            _list = (void**)NativeMemory.AllocZeroed(69, (nuint)sizeof(void*));
            *(ushort*)_list = 0x2802;
            for (var i = 1; i < 69; i++) { _list[i] = (delegate* unmanaged[Cdecl]<nuint>)&NotSupported; }
            _list[1] = (delegate* unmanaged[Cdecl]<void*, nuint>)&Initialize;
            _list[2] = (delegate* unmanaged[Cdecl]<void*, nuint>)&Initialize;
            _list[3] = (delegate* unmanaged[Cdecl]<byte*, nuint>)&GetInfo;
            _list[5] = (delegate* unmanaged[Cdecl]<byte, nuint*, nuint*, nuint>)&GetSlotList;
        }
        *list = _list;
        return 0;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint NotSupported() => 0x54;
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint Initialize(void* p) => 0;
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint GetInfo(byte* p)
    {
        new Span<byte>(p, 88).Fill(32);
        *(ushort*)p = 0x2802;
        using var rsa = RSA.Create(2048);
        var s = rsa.SignData([1, 2], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        Console.Error.WriteLine($"{s.Length} {EKey.New().RejectPin().AsT0.TriesLeft} {Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_EKEY")} {Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2("a"u8, new byte[8], 1000, HashAlgorithmName.SHA256, 16))}");
        return 0;
    }
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nuint GetSlotList(byte present, nuint* list, nuint* count) { *count = 0; return 0; }
}
