namespace ExchangeGateway.Inventory;

/// <summary>What the portal's query tables say of one institution's gateways.</summary>
/// <param name="TradingGateways">The rows of 2.5-1.</param>
/// <param name="MarketDataGateways">The rows of 3.4-1.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GatewayInventory(ValueList<TradingGatewayRow> TradingGateways, ValueList<MarketDataGatewayRow> MarketDataGateways)
{
    /// <summary>No rows.</summary>
    public static GatewayInventory Empty { get; } = new([], []);

    /// <summary>The rows of both.</summary>
    public GatewayInventory With(GatewayInventory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new([.. TradingGateways, .. other.TradingGateways], [.. MarketDataGateways, .. other.MarketDataGateways]);
    }
}
