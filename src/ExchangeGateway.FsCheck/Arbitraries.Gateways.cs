using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using FsCheck;

namespace ExchangeGateway.FsCheck;

// Gateways, and what they may do.
public static partial class Arbitraries
{
    /// <summary>Sets of businesses, the empty one and unknown businesses among them.</summary>
    public static Arbitrary<TradingBusinessSet> TradingBusinessSets => Capabilities.Businesses;

    /// <summary>What market-data gateways are declared to do.</summary>
    public static Arbitrary<MarketDataCapabilities> DeclaredCapabilities => Capabilities.Declared;

    /// <summary>Trading gateways in any state, as their lifecycle leaves them.</summary>
    public static Arbitrary<TradingGateway> TradingGateways => Forms.Fleets.Trading;

    /// <summary>Market-data gateways in any state that they get into.</summary>
    public static Arbitrary<MarketDataGateway> MarketDataGateways => Forms.Fleets.MarketData;

    /// <summary>The gateways of an institution, up to seven of both sorts, each registration number once.</summary>
    public static Arbitrary<Fleet> Fleets => Forms.Fleets.Any;
}
