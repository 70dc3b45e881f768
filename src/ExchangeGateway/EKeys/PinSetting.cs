using OneOf;

namespace ExchangeGateway.EKeys;

/// <summary>The user's PIN is the new one.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinSet;

/// <summary>The token does not take the new PIN: too short, too long, or of forbidden characters. The old one stays.</summary>
/// <param name="Least">The token's least length in bytes.</param>
/// <param name="Most">The token's greatest length in bytes.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NewPinRefused(int Least, int Most);

/// <summary>What a token answers where its PIN is to be set anew.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class PinSetting : OneOfBase<PinSet, NewPinRefused, PinRejected, PinRefused, PromptCancelled, TokenAbsent, OtherToken, InUse, DeviceFault>
{
    private PinSetting(OneOf<PinSet, NewPinRefused, PinRejected, PinRefused, PromptCancelled, TokenAbsent, OtherToken, InUse, DeviceFault> input) : base(input) { }

    /// <summary>Set.</summary>
    public static implicit operator PinSetting(PinSet set) => new(set);

    /// <summary>The new PIN is not taken.</summary>
    public static implicit operator PinSetting(NewPinRefused refused) => new(refused);

    /// <summary>The outcome of the PIN that was asked for, where it is no success: a login of the same act.</summary>
    /// <param name="login">What the gate answered.</param>
    public static PinSetting Of(EKeyLogin login)
    {
        ArgumentNullException.ThrowIfNull(login);
        return login.Match<PinSetting>(
            loggedIn: static _ => new(new PinSet()),
            rejected: static rejected => new(rejected),
            refused: static refused => new(refused),
            cancelled: static cancelled => new(cancelled),
            absent: static absent => new(absent),
            otherToken: static other => new(other),
            inUse: static inUse => new(inUse),
            fault: static fault => new(fault));
    }

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(
        Func<PinSet, T> set,
        Func<NewPinRefused, T> newPinRefused,
        Func<PinRejected, T> rejected,
        Func<PinRefused, T> refused,
        Func<PromptCancelled, T> cancelled,
        Func<TokenAbsent, T> absent,
        Func<OtherToken, T> otherToken,
        Func<InUse, T> inUse,
        Func<DeviceFault, T> fault) => base.Match(set, newPinRefused, rejected, refused, cancelled, absent, otherToken, inUse, fault);
}
