using OneOf;

namespace ExchangeGateway.EKeys;

/// <summary>The PIN was right.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record LoggedIn;

/// <summary>The PIN was sent and was wrong.</summary>
/// <param name="Status">What is known of the tries after it.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinRejected(PinStatus Status);

/// <summary>No PIN was sent: it cost nothing.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Status">What is known of the tries.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinRefused(PinRefusal Reason, PinStatus Status);

/// <summary>What a token answers to one prompt, and so to one PIN at most.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class EKeyLogin : OneOfBase<LoggedIn, PinRejected, PinRefused, PromptCancelled, TokenAbsent, OtherToken, InUse, DeviceFault>
{
    private EKeyLogin(OneOf<LoggedIn, PinRejected, PinRefused, PromptCancelled, TokenAbsent, OtherToken, InUse, DeviceFault> input) : base(input) { }

    /// <summary>Logged in.</summary>
    public static implicit operator EKeyLogin(LoggedIn loggedIn) => new(loggedIn);

    /// <summary>Wrong PIN.</summary>
    public static implicit operator EKeyLogin(PinRejected rejected) => new(rejected);

    /// <summary>Nothing sent.</summary>
    public static implicit operator EKeyLogin(PinRefused refused) => new(refused);

    /// <summary>Nobody typed a PIN.</summary>
    public static implicit operator EKeyLogin(PromptCancelled cancelled) => new(cancelled);

    /// <summary>No token.</summary>
    public static implicit operator EKeyLogin(TokenAbsent absent) => new(absent);

    /// <summary>Another token.</summary>
    public static implicit operator EKeyLogin(OtherToken other) => new(other);

    /// <summary>In use.</summary>
    public static implicit operator EKeyLogin(InUse inUse) => new(inUse);

    /// <summary>The device failed; the try counts as spent.</summary>
    public static implicit operator EKeyLogin(DeviceFault fault) => new(fault);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(
        Func<LoggedIn, T> loggedIn,
        Func<PinRejected, T> rejected,
        Func<PinRefused, T> refused,
        Func<PromptCancelled, T> cancelled,
        Func<TokenAbsent, T> absent,
        Func<OtherToken, T> otherToken,
        Func<InUse, T> inUse,
        Func<DeviceFault, T> fault) => base.Match(loggedIn, rejected, refused, cancelled, absent, otherToken, inUse, fault);
}
