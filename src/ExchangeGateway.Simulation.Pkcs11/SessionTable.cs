using System.Collections.Concurrent;

namespace ExchangeGateway.Simulation.Pkcs11;

/// <summary>The open sessions of all slots.</summary>
internal sealed class SessionTable
{
    public const int Most = 1024;

    private readonly ConcurrentDictionary<nuint, Session> _sessions = new();
    private int _last;

    public Session? Find(nuint handle) => _sessions.GetValueOrDefault(handle);

    /// <summary>The sessions with the token that was put in then.</summary>
    public IEnumerable<Session> Of(Slot slot, int insertion) => _sessions.Values.Where(session => session.Slot == slot && session.Insertion == insertion);

    /// <summary>Opens one; null where there are as many as there can be.</summary>
    public Session? Open(Slot slot, int insertion, bool readWrite)
    {
        if (_sessions.Count >= Most)
        {
            return null;
        }

        var session = new Session((nuint)(uint)Interlocked.Increment(ref _last), slot, insertion, readWrite);
        _sessions[session.Handle] = session;
        return session;
    }

    /// <summary>Closes some. With a token's last one goes its login.</summary>
    public void Close(IEnumerable<Session> sessions)
    {
        foreach (var session in sessions)
        {
            if (_sessions.TryRemove(session.Handle, out _) && !Of(session.Slot, session.Insertion).Any())
            {
                _ = session.Slot.LogOut(session.Insertion);
            }
        }
    }
}
