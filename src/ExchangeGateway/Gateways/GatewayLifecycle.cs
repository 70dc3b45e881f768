using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Gateways;

/// <summary>The lifecycle of a gateway, trading or market-data. It asks for no facts: what a step needs was asked of the application.</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class GatewayLifecycle
{
    /// <summary>The table.</summary>
    public static Lifecycle<GatewayState, GatewayAction, NoFacts> Table { get; } = new("gateway", GatewayState.Pending,
    [
        new(GatewayState.Pending,  GatewayAction.Open,              GatewayState.Open),
        new(GatewayState.Pending,  GatewayAction.Abandon,           GatewayState.Abandoned),
        new(GatewayState.Open,     GatewayAction.BeginChange,       GatewayState.Changing),
        new(GatewayState.Open,     GatewayAction.BeginRevocation,   GatewayState.Revoking),
        new(GatewayState.Changing, GatewayAction.ApplyChange,       GatewayState.Open),
        new(GatewayState.Changing, GatewayAction.AbandonChange,     GatewayState.Open),
        new(GatewayState.Revoking, GatewayAction.AbandonRevocation, GatewayState.Open),
        new(GatewayState.Revoking, GatewayAction.Revoke,            GatewayState.Revoked),
    ]);

    /// <summary>Whether a gateway in that state may serve.</summary>
    public static bool Works(this GatewayState state) => state is GatewayState.Open or GatewayState.Changing or GatewayState.Revoking;
}
