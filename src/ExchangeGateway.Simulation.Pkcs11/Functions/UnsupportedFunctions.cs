using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>What this module does not do. The C calling convention lets one function without parameters stand for all of them: the caller removes what it passed.</summary>
internal static class UnsupportedFunctions
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint NotSupported() => (nuint)(ulong)Rv.FunctionNotSupported;

    /// <summary>C_GetFunctionStatus and C_CancelFunction, which the standard keeps for modules of its first version.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint NotParallel() => (nuint)(ulong)Rv.FunctionNotParallel;
}
