using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>What gateways may trade, and are declared to do.</summary>
internal static class Capabilities
{
    private const int Most = 4;

    /// <summary>Sets of businesses, the empty one among them.</summary>
    public static Arbitrary<TradingBusinessSet> Businesses { get; } =
        Sets.UpTo(Most, OpenSets.TradingBusinesses.Legal).Convert(businesses => TradingBusinessSet.Of(businesses), set => [.. set]);

    /// <summary>Sets of at least one business.</summary>
    public static Gen<TradingBusinessSet> SomeBusinesses { get; } = Businesses.Generator.Where(businesses => businesses.Count > 0);

    /// <summary>What market-data gateways are declared to do, nothing among it.</summary>
    public static Arbitrary<MarketDataCapabilities> Declared { get; } = Arb.From(
        Gen.Frequency(
            (1, Gen.Constant(MarketDataCapabilities.Undeclared)),
            (2, from links in Links.Generator from feeds in Feeds.Generator from interfaces in Interfaces.Generator select new MarketDataCapabilities { Links = links.ToValueList(), Feeds = feeds.ToValueList(), Interfaces = interfaces.ToValueList() })),
        capabilities => capabilities == MarketDataCapabilities.Undeclared ? [] :
        [
            MarketDataCapabilities.Undeclared,
            .. Links.Shrinker([.. capabilities.Links]).Select(links => capabilities with { Links = links.ToValueList() }),
            .. Feeds.Shrinker([.. capabilities.Feeds]).Select(feeds => capabilities with { Feeds = feeds.ToValueList() }),
            .. Interfaces.Shrinker([.. capabilities.Interfaces]).Select(interfaces => capabilities with { Interfaces = interfaces.ToValueList() }),
        ]);

    private static Arbitrary<MarketDataLink[]> Links => Sets.UpTo(Most, OpenSets.MarketDataLinks.Legal);

    private static Arbitrary<MarketDataFeed[]> Feeds => Sets.UpTo(Most, OpenSets.MarketDataFeeds.Legal);

    private static Arbitrary<MarketDataInterface[]> Interfaces => Sets.UpTo(Most, OpenSets.MarketDataInterfaces.Legal);
}
