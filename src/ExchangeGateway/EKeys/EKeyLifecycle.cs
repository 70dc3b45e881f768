using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.EKeys;

/// <summary>Where an EKey stands (6.2-1).</summary>
public enum EKeyState
{
    /// <summary>It takes a PIN.</summary>
    Ready,

    /// <summary>Wrong PINs used all tries up. It takes no PIN until the certificate authority unlocks it.</summary>
    Locked,

    /// <summary>Locked, and the unlock form is at the certificate authority.</summary>
    UnlockRequested,
}

/// <summary>What can happen to an EKey.</summary>
public enum EKeyAction
{
    /// <summary>A wrong PIN was sent.</summary>
    PinRejected,

    /// <summary>The right PIN was sent.</summary>
    PinAccepted,

    /// <summary>The unlock form and its papers are handed in.</summary>
    RequestUnlock,

    /// <summary>The certificate authority unlocked it.</summary>
    Unlock,
}

/// <summary>What the guards of an EKey look at.</summary>
/// <param name="LastTry">No try is left after this one.</param>
/// <param name="UnlockFormComplete">The unlock form breaks no rule.</param>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct EKeyFacts(bool LastTry, bool UnlockFormComplete);

/// <summary>The lifecycle of an EKey (6.2-1). Where it is locked there is no row for a PIN: none is ever sent.</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class EKeyLifecycle
{
    private static readonly Guard<EKeyFacts>
        LastTry = new("last-pin-try", static f => f.LastTry),
        UnlockFormComplete = new("unlock-form-complete", static f => f.UnlockFormComplete);

    /// <summary>The table.</summary>
    public static Lifecycle<EKeyState, EKeyAction, EKeyFacts> Table { get; } = new("ekey", EKeyState.Ready,
    [
        new(EKeyState.Ready,           EKeyAction.PinRejected,   EKeyState.Ready, LastTry.Not),
        new(EKeyState.Ready,           EKeyAction.PinRejected,   EKeyState.Locked, LastTry),
        new(EKeyState.Ready,           EKeyAction.PinAccepted,   EKeyState.Ready),
        new(EKeyState.Locked,          EKeyAction.RequestUnlock, EKeyState.UnlockRequested, UnlockFormComplete),
        new(EKeyState.UnlockRequested, EKeyAction.Unlock,        EKeyState.Ready),
    ]);
}
