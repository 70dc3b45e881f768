namespace ExchangeGateway.EKeys;

/// <summary>Why no PIN was sent to a token.</summary>
public enum PinRefusal
{
    /// <summary>No try is left: the certificate authority unlocks it (6.2-1).</summary>
    Locked,

    /// <summary>One try is left, or nobody can tell that there are more: it is taken with a person's explicit consent alone.</summary>
    FinalTryNeedsConsent,

    /// <summary>This PIN was rejected before, in this process. It is never sent again.</summary>
    RejectedBefore,

    /// <summary>An unattended PIN was rejected before, in this process or another, and no operator acknowledged it.</summary>
    NotAcknowledged,

    /// <summary>The PIN must be changed first.</summary>
    MustChange,

    /// <summary>The PIN is shorter or longer than the token takes.</summary>
    Length,

    /// <summary>What was tried at the token cannot be read or kept, so that a crash could hide a try.</summary>
    RecordsUnavailable,
}
