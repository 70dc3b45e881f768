using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Applications;

/// <summary>What becomes of the gateways that an application holds when it ends, or goes back, without effect.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class GatewayHolding
{
    /// <summary>Frees them.</summary>
    /// <returns>The gateways that the application is about since: none.</returns>
    public static ValueList<RegistrationNumber> Release(CommandWork work, IEnumerable<RegisteredGateway> gateways)
    {
        foreach (var gateway in gateways)
        {
            work.Change(gateway with { Value = Released(gateway.Value), OperatedAt = work.Now });
        }

        return [];
    }

    // An application holds its gateways alone: what state they are in, it put them in.
    private static Gateway Released(Gateway gateway) => gateway switch
    {
        TradingGateway { State: GatewayState.Changing } trading => trading.AbandonChange().AsT0,
        TradingGateway trading => trading.AbandonRevocation().AsT0,
        MarketDataGateway marketData => marketData.AbandonRevocation().AsT0,
        _ => throw new ArgumentOutOfRangeException(nameof(gateway), gateway, "Not a kind of gateway."),
    };
}
