using ExchangeGateway.Lifecycles;
using OneOf;

namespace ExchangeGateway.Certificates;

/// <summary>What an application for a certificate answers to an intent: the application after it, or why not.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class CertificateApplicationOutcome
    : OneOfBase<CertificateApplication, NotPermitted<CertificateApplicationState, CertificateApplicationAction>, GuardsUnmet<CertificateApplicationState, CertificateApplicationAction>>
{
    private CertificateApplicationOutcome(OneOf<CertificateApplication, NotPermitted<CertificateApplicationState, CertificateApplicationAction>, GuardsUnmet<CertificateApplicationState, CertificateApplicationAction>> input) : base(input) { }

    /// <summary>Done.</summary>
    public static implicit operator CertificateApplicationOutcome(CertificateApplication application) => new(application);

    /// <summary>Not in this state.</summary>
    public static implicit operator CertificateApplicationOutcome(NotPermitted<CertificateApplicationState, CertificateApplicationAction> refusal) => new(refusal);

    /// <summary>Something must be shown first.</summary>
    public static implicit operator CertificateApplicationOutcome(GuardsUnmet<CertificateApplicationState, CertificateApplicationAction> refusal) => new(refusal);
}
