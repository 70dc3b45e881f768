using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Pkcs11.Structures;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Functions;

/// <summary>Sessions: to open, to close and to look at.</summary>
internal static unsafe class SessionFunctions
{
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint Open(nuint id, nuint flags, void* application, void* notify, nuint* handle) => Boundary.Answer(module => module.WithToken(id, (slot, state) =>
    {
        var asked = (SessionFlags)flags;
        if (handle is null || !asked.HasFlag(SessionFlags.Serial))
        {
            return handle is null ? Rv.ArgumentsBad : Rv.SessionParallelNotSupported;
        }

        var isReadWrite = asked.HasFlag(SessionFlags.ReadWrite);
        if (!isReadWrite && slot.LoggedIn(state.Insertions) is PinOwner.Officer)
        {
            return Rv.SessionReadWriteSoExists;
        }

        var rv = slot.Token.Call(TokenOperation.OpenSession, state.Insertions).ToRv();
        if (rv is not Rv.Ok)
        {
            return rv is Rv.DeviceRemoved ? Rv.TokenNotPresent : rv;
        }

        if (module.Sessions.Open(slot, state.Insertions, isReadWrite) is not { } session)
        {
            return Rv.SessionCount;
        }

        *handle = session.Handle;
        return Rv.Ok;
    }));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint Close(nuint handle) => Boundary.Answer(module => module.WithSession(handle, (session, _) =>
    {
        module.Sessions.Close([session]);
        return Rv.Ok;
    }));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint CloseAll(nuint id) => Boundary.Answer(module => module.WithToken(id, (slot, state) =>
    {
        module.Sessions.Close(module.Sessions.Of(slot, state.Insertions));
        return Rv.Ok;
    }));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static nuint GetInfo(nuint handle, SessionInfo* info) => Boundary.Answer(handle, (session, _) =>
    {
        if (info is null)
        {
            return Rv.ArgumentsBad;
        }

        *info = session.Describe();
        return Rv.Ok;
    });
}
