using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeGateway.Simulation.Pkcs11.Structures;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>Logins and PINs.</summary>
internal static unsafe class PinFunctions
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint Login(nuint handle, nuint user, byte* pin, nuint length) => Boundary.Answer(module => module.WithSession(handle, (session, _) =>
        session.LogIn((UserType)user, new(pin, length), module.Sessions.Of(session.Slot, session.Insertion).Any(one => !one.IsReadWrite))));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint Logout(nuint handle) => Boundary.Answer(handle, (session, _) => session.LogOut());

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint SetPin(nuint handle, byte* old, nuint oldLength, byte* next, nuint nextLength) =>
        Boundary.Answer(handle, (session, _) => session.SetPin(new(old, oldLength), new(next, nextLength)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint InitPin(nuint handle, byte* pin, nuint length) =>
        Boundary.Answer(handle, (session, _) => session.InitPin(new(pin, length)));
}
