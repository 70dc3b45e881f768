namespace ExchangeGateway.Certificates;

/// <summary>
/// Where a dedicated certificate stands, from its request on. Expiry is no state: it is worked out from the validity
/// and the instant asked about.
/// </summary>
public enum CertificateApplicationState
{
    /// <summary>Asked for at the certificate authority.</summary>
    Requested,

    /// <summary>The authority refused it.</summary>
    Refused,

    /// <summary>Approved; the fee is to be paid.</summary>
    AwaitingPayment,

    /// <summary>Paid or free (可制证): the authority can make it.</summary>
    ReadyForProduction,

    /// <summary>Made.</summary>
    Issued,

    /// <summary>An EKey in the post.</summary>
    Posted,

    /// <summary>An EKey that waits for the institution's person (4.3-1).</summary>
    AwaitingCollection,

    /// <summary>A file certificate sent by e-mail.</summary>
    Mailed,

    /// <summary>The institution has it.</summary>
    Received,

    /// <summary>The management tool does not recognise it: the authority's support line helps (6.1-1).</summary>
    Unrecognised,

    /// <summary>The management tool recognises it, so it is usable (4.4-1).</summary>
    Installed,

    /// <summary>Its gateway uses it.</summary>
    InService,

    /// <summary>Another took its place.</summary>
    Replaced,

    /// <summary>Cancelled for good.</summary>
    Cancelled,
}
