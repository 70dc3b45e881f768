using ExchangeGateway.Rules;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>
/// What a market-data gateway is declared to do (3.1-1): the guide lists it, and asks for none of it in a form. Each
/// list is kept in the order of the names, each name once, so that two declarations compare by content.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataCapabilities
{
    /// <summary>Nothing declared.</summary>
    public static MarketDataCapabilities Undeclared { get; } = new();

    /// <summary>Over what it receives.</summary>
    public ValueList<MarketDataLink> Links { get; init => field = InOrder(value); }

    /// <summary>What it receives.</summary>
    public ValueList<MarketDataFeed> Feeds { get; init => field = InOrder(value); }

    /// <summary>In which protocols it hands the data on.</summary>
    public ValueList<MarketDataInterface> Interfaces { get; init => field = InOrder(value); }

    private static ValueList<T> InOrder<T>(ValueList<T> names)
        where T : OpaqueText =>
        names.Distinct().OrderBy(name => name.Value, StringComparer.Ordinal).ToValueList();
}
