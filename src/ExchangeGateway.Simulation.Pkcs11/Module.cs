using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11;

/// <summary>The module between C_Initialize and C_Finalize: its slots and sessions.</summary>
internal sealed class Module
{
    // The one field that outlives C_Finalize: a native library of .NET cannot be unloaded.
    private static Module? _current;

    private Module(string? path) => Slots = new(path);

    public static Module? Current => Volatile.Read(ref _current);

    public SlotTable Slots { get; }

    public SessionTable Sessions { get; } = new();

    /// <summary>Begins anew, with the slots that the environment names at this moment.</summary>
    public static Rv Initialize()
    {
        var module = new Module(Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_EKEY"));
        return Interlocked.CompareExchange(ref _current, module, null) is null ? Rv.Ok : Rv.CryptokiAlreadyInitialized;
    }

    public static Rv Finish() => Interlocked.Exchange(ref _current, null) is null ? Rv.CryptokiNotInitialized : Rv.Ok;

    /// <summary>Answers by a slot.</summary>
    public Rv WithSlot(nuint id, Func<Slot, Rv> call) => Slots.Find(id) is { } slot ? call(slot) : Rv.SlotIdInvalid;

    /// <summary>Answers by a slot's token.</summary>
    public Rv WithToken(nuint id, Func<Slot, TokenState, Rv> call) =>
        WithSlot(id, slot => slot.Look() is { } state ? call(slot, state) : Rv.TokenNotPresent);

    /// <summary>Answers by a session and its token, one call at a time. Where the token is gone its sessions are.</summary>
    public Rv WithSession(nuint handle, Func<Session, TokenContent, Rv> call)
    {
        if (Sessions.Find(handle) is not { } session)
        {
            return Rv.SessionHandleInvalid;
        }

        lock (session)
        {
            // Another thread may have closed it meanwhile.
            if (Sessions.Find(handle) is null)
            {
                return Rv.SessionHandleInvalid;
            }

            if (session.Slot.Look() is { } state && state.Insertions == session.Insertion)
            {
                return call(session, state.Token);
            }

            Sessions.Close(Sessions.Of(session.Slot, session.Insertion));
            return Rv.DeviceRemoved;
        }
    }
}
