namespace ExchangeGateway.Applications;

/// <summary>What the guards of an application look at. An application works most of it out from itself and what its intents are given.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ApplicationFacts
{
    /// <summary>Every material that the form needs is attached and well-formed (2.2-9).</summary>
    public bool MaterialsAttached { get; init; }

    /// <summary>The form breaks no rule (2.2-1).</summary>
    public bool FormClean { get; init; }

    /// <summary>The named gateways are the institution's own, open, and have nothing else under way (2.4-3).</summary>
    public bool GatewaysAvailable { get; init; }

    /// <summary>The institution's record is complete (1.7-3).</summary>
    public bool InstitutionRecordComplete { get; init; }

    /// <summary>The applicant acts as gateway operator (1.5-1).</summary>
    public bool ActsAsGatewayOperator { get; init; }

    /// <summary>The applicant's account holds the product (1.4-1).</summary>
    public bool HoldsProduct { get; init; }

    /// <summary>The actor belongs to the applicant's institution.</summary>
    public bool OwnInstitution { get; init; }

    /// <summary>A review decided here is not by the applicant; one reported from the exchange may be.</summary>
    public bool ReviewerMayDecide { get; init; }

    /// <summary>Every counted certificate is issued (2.2-4).</summary>
    public bool CertificatesIssued { get; init; }

    /// <summary>Each is of the right kind (2.2-4).</summary>
    public bool CertificateKindsRight { get; init; }

    /// <summary>Each is bound to one gateway only (2.2-5).</summary>
    public bool CertificatesBoundOnce { get; init; }

    /// <summary>Every certificate of the named gateways has a cancellation request at the CA (3.3-2).</summary>
    public bool CancellationsRequested { get; init; }

    /// <summary>The business-scheduled date is set (2.5-1).</summary>
    public bool BusinessScheduled { get; init; }
}
