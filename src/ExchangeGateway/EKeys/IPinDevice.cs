using OneOf;

namespace ExchangeGateway.EKeys;

/// <summary>
/// One PIN of one token, as <see cref="PinGate"/> needs it: what an adapter gives for each act that takes a PIN, be it a
/// sign-in, a change or an unlock.
/// </summary>
/// <threadsafety>One call at a time.</threadsafety>
public interface IPinDevice
{
    /// <summary>Which token.</summary>
    EKeyIdentity Identity { get; }

    /// <summary>Whose PIN.</summary>
    PinOwner Owner { get; }

    /// <summary>Whether the PIN is sent to change it.</summary>
    bool ChangesPin { get; }

    /// <summary>The least and the greatest length of a PIN in bytes. Some tokens spend a try on a PIN outside it.</summary>
    (int Least, int Most) Length { get; }

    /// <summary>What the token itself tells of its tries; it costs none.</summary>
    ValueTask<PinReading> ReadAsync();

    /// <summary>Sends a PIN once; null where it is typed on the reader's own keys.</summary>
    ValueTask<PinTrial> TryAsync(Pin? pin);
}

/// <summary>What a look at a token's tries answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class PinReading : OneOfBase<PinStatus, TokenAbsent, OtherToken, DeviceFault>
{
    private PinReading(OneOf<PinStatus, TokenAbsent, OtherToken, DeviceFault> input) : base(input) { }

    /// <summary>The status.</summary>
    public static implicit operator PinReading(PinStatus status) => new(status);

    /// <summary>No token.</summary>
    public static implicit operator PinReading(TokenAbsent absent) => new(absent);

    /// <summary>Another token.</summary>
    public static implicit operator PinReading(OtherToken other) => new(other);

    /// <summary>The device failed.</summary>
    public static implicit operator PinReading(DeviceFault fault) => new(fault);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(Func<PinStatus, T> status, Func<TokenAbsent, T> absent, Func<OtherToken, T> otherToken, Func<DeviceFault, T> fault) =>
        base.Match(status, absent, otherToken, fault);
}

/// <summary>The token took the PIN.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinAccepted;

/// <summary>The token did not take the PIN, or is locked.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record WrongPin;

/// <summary>The PIN did not reach the token, for sure: it cost nothing.</summary>
/// <param name="Why">What stood in the way.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinNotSent(DeviceFault Why);

/// <summary>What a token answers to one PIN. After a <see cref="DeviceFault"/> nobody knows whether it cost a try: it counts as one.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class PinTrial : OneOfBase<PinAccepted, WrongPin, PinNotSent, DeviceFault>
{
    private PinTrial(OneOf<PinAccepted, WrongPin, PinNotSent, DeviceFault> input) : base(input) { }

    /// <summary>Right.</summary>
    public static implicit operator PinTrial(PinAccepted accepted) => new(accepted);

    /// <summary>Wrong.</summary>
    public static implicit operator PinTrial(WrongPin wrong) => new(wrong);

    /// <summary>Not sent.</summary>
    public static implicit operator PinTrial(PinNotSent notSent) => new(notSent);

    /// <summary>Not known.</summary>
    public static implicit operator PinTrial(DeviceFault fault) => new(fault);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(Func<PinAccepted, T> accepted, Func<WrongPin, T> wrong, Func<PinNotSent, T> notSent, Func<DeviceFault, T> fault) =>
        base.Match(accepted, wrong, notSent, fault);
}
