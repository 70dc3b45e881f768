using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeGateway.Simulation.Pkcs11.Structures;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>C_Initialize, C_Finalize and C_GetInfo.</summary>
internal static unsafe class GeneralFunctions
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint Initialize(InitializeArguments* arguments) => Boundary.Answer(() => Refusal(arguments) ?? Module.Initialize());

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint Finish(void* reserved) => Boundary.Answer(() => reserved is null ? Module.Finish() : Rv.ArgumentsBad);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetInfo(LibraryInfo* info) => Boundary.Answer(_ =>
    {
        if (info is null)
        {
            return Rv.ArgumentsBad;
        }

        *info = new()
        {
            Cryptoki = new(2, 40),
            Manufacturer = Text32.Of("ExchangeGateway"),
            Description = Text32.Of("Simulated EKey"),
            Library = new(0, 1),
        };
        return Rv.Ok;
    });

    // The module locks by what the system has. Whoever wants its own functions used, and no others, is refused.
    private static Rv? Refusal(InitializeArguments* arguments)
    {
        if (arguments is null)
        {
            return null;
        }

        var given = new[] { arguments->CreateMutex is null, arguments->DestroyMutex is null, arguments->LockMutex is null, arguments->UnlockMutex is null };
        return arguments->Reserved is not null || given.Distinct().Count() > 1 ? Rv.ArgumentsBad
            : given[0] || ((InitializeFlags)arguments->Flags).HasFlag(InitializeFlags.OsLockingOk) ? null
            : Rv.CantLock;
    }
}
