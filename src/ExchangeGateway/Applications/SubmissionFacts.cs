using ExchangeGateway.Gateways;

namespace ExchangeGateway.Applications;

/// <summary>What a caller knows when an application is handed in, and the application itself does not.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SubmissionFacts
{
    /// <summary>Whether member code and social credit code are filled in completely (1.7-3).</summary>
    public required bool InstitutionRecordComplete { get; init; }

    /// <summary>Whether the applicant acts in the gateway-operator role (1.5-1).</summary>
    public required bool ActsAsGatewayOperator { get; init; }

    /// <summary>Whether the applicant's account was granted the product (1.4-1).</summary>
    public required bool HoldsProduct { get; init; }

    /// <summary>The institution's gateways as they stand.</summary>
    public GatewayDirectory Gateways { get; init; } = GatewayDirectory.Empty;

    /// <summary>The table of materials and fields; null for the form's own start (2.2-9).</summary>
    public FormRequirements? Requirements { get; init; }
}
