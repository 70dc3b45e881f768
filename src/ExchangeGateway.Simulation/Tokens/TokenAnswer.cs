using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>How a token takes what it is asked to do.</summary>
internal enum TokenVerdict
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>A wrong PIN.</summary>
    WrongPin,

    /// <summary>A wrong PIN, and the last one that it took.</summary>
    LockingPin,

    /// <summary>It takes no PIN.</summary>
    Locked,

    /// <summary>A new PIN that is too short or too long.</summary>
    PinLength,

    /// <summary>The token that was there is there no longer.</summary>
    Gone,

    /// <summary>A fault struck.</summary>
    Faulted,
}

/// <summary>What a token answers.</summary>
/// <param name="Verdict">How it took it.</param>
/// <param name="Code">The fault's code; 0 without one.</param>
internal readonly record struct TokenAnswer(TokenVerdict Verdict, ulong Code = 0)
{
    public static implicit operator TokenAnswer(TokenVerdict verdict) => new(verdict);

    public static TokenAnswer Fault(ulong code) => new(TokenVerdict.Faulted, code);

    /// <summary>The answer to a PIN in the core's terms.</summary>
    public PinTrial ToTrial() => Verdict switch
    {
        TokenVerdict.Done => new PinAccepted(),
        TokenVerdict.WrongPin or TokenVerdict.LockingPin or TokenVerdict.Locked => new WrongPin(),
        TokenVerdict.Faulted => ToFault(),
        TokenVerdict.PinLength => new PinNotSent(new(0, "The new PIN is too short or too long.")),
        _ => new PinNotSent(new(0, "The token is not there.")),
    };

    /// <summary>The fault in the core's terms.</summary>
    public DeviceFault ToFault() => new(Code, "The token failed, as it was told to.");
}
