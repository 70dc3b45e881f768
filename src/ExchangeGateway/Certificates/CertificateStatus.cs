namespace ExchangeGateway.Certificates;

/// <summary>What a certificate is at an instant. It is worked out, never stored, so nobody has to run an expiry.</summary>
public enum CertificateStatus
{
    /// <summary>Its validity has not begun.</summary>
    NotYetValid,

    /// <summary>Valid, its renewal not yet due.</summary>
    Valid,

    /// <summary>Valid, and its renewal due.</summary>
    RenewalDue,

    /// <summary>Its validity is over.</summary>
    Expired,

    /// <summary>Its EKey is locked (6.2-1): it does not sign until the CA unlocks it.</summary>
    Locked,

    /// <summary>The CA revoked it.</summary>
    Revoked,

    /// <summary>Cancelled for good at the institution's request (3.3-2).</summary>
    Cancelled,
}

/// <summary>What is known of a certificate from elsewhere, and no date can tell.</summary>
[Flags]
public enum Impediments
{
    /// <summary>Nothing is known against it.</summary>
    None = 0,

    /// <summary>Its EKey is locked (6.2-1).</summary>
    Locked = 1,

    /// <summary>The CA revoked it.</summary>
    Revoked = 2,

    /// <summary>It was cancelled (3.3-2).</summary>
    Cancelled = 4,
}
