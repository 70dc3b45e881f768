namespace ExchangeGateway.Gateways;

/// <summary>What trading and market-data gateways share: identity and state. Immutable: an intent answers a new one.</summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract record Gateway
{
    private protected Gateway(RegistrationNumber number) => Number = number;

    /// <summary>Its number in the registry, unique within an institution.</summary>
    public RegistrationNumber Number { get; }

    /// <summary>Its own number; null until one is given.</summary>
    public GatewayId? Id { get; init; }

    /// <summary>Where it stands.</summary>
    public GatewayState State { get; private protected init; } = GatewayLifecycle.Table.Initial;

    private protected static GatewayOutcome<T> Take<T>(T gateway, GatewayAction action)
        where T : Gateway =>
        GatewayLifecycle.Table.Decide(gateway.State, action, default).Match<GatewayOutcome<T>>(
            taken => (T)(gateway with { State = taken.To }),
            refused => refused,
            _ => throw new InvalidOperationException("The gateway's lifecycle has no guard."));
}
