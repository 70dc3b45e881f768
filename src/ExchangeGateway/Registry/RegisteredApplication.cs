using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;

namespace ExchangeGateway.Registry;

/// <summary>An application in the registry, with the gateways that it is about.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisteredApplication : Aggregate
{
    /// <summary>Keeps it.</summary>
    /// <param name="value">The application.</param>
    public RegisteredApplication(Application value)
        : base((value ?? throw new ArgumentNullException(nameof(value))).Applicant.Institution) => Value = value;

    /// <summary>The application.</summary>
    public Application Value { get; init; }

    /// <summary>
    /// The gateways that it is about: those that an opening got when it was approved, those that a change or a revocation
    /// named when it was handed in. None before that, and none again once it was sent back.
    /// </summary>
    public ValueList<RegistrationNumber> Gateways { get; init; }

    /// <summary>
    /// The certificates that its gateways used when their revocation was approved: the authority is to be asked to cancel
    /// each (3.3-2). None for another kind of application.
    /// </summary>
    public ValueList<CertificateNumber> CertificatesToCancel { get; init; }

    /// <summary>Whether it holds its gateways now: no other application may be under way at them (2.4-3).</summary>
    public bool HoldsGateways => Value.State is ApplicationState.InformationReview or ApplicationState.CertificateIssuance
        or ApplicationState.CertificateRevocation or ApplicationState.BusinessHandling;

    /// <inheritdoc/>
    public override AggregateKey Key => AggregateKey.Of(Institution, Value.Number);

    /// <inheritdoc/>
    public override string State => Value.State.ToString();
}
