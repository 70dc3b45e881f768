using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>Which applications: every criterion that is given must hold.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ApplicationFilter
{
    /// <summary>Whose; null for every institution's.</summary>
    public InstitutionId? Institution { get; init; }

    /// <summary>In one of these states; none given means any.</summary>
    public ValueList<ApplicationState> States { get; init; }

    /// <summary>For trading or for market-data gateways; null for both.</summary>
    public GatewaySystem? System { get; init; }

    /// <summary>Whether an application is one of those.</summary>
    public bool Finds(RegisteredApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return (Institution is null || application.Institution == Institution)
            && (System is not { } system || SystemOf(application.Value.Form.Kind) == system)
            && (States.Count == 0 || States.Contains(application.Value.State));
    }

    private static GatewaySystem SystemOf(ApplicationKind kind) =>
        kind is ApplicationKind.OpenMarketDataGateways or ApplicationKind.RevokeMarketDataGateways ? GatewaySystem.MarketData : GatewaySystem.Trading;
}
