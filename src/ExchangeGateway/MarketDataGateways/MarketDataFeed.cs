using ExchangeGateway.Rules;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>
/// What a market-data gateway receives (3.1-1). The guide's list is open: a feed that it does not name is kept under
/// its own name.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataFeed : OpaqueText
{
    private MarketDataFeed(string value) : base(value) { }

    /// <summary>竞价.</summary>
    public static MarketDataFeed Auction { get; } = new("auction");

    /// <summary>综业.</summary>
    public static MarketDataFeed IntegratedBusiness { get; } = new("integrated-business");

    /// <summary>期权.</summary>
    public static MarketDataFeed Option { get; } = new("option");

    /// <summary>Whether the guide names it.</summary>
    public bool IsKnown => this == Auction || this == IntegratedBusiness || this == Option;

    /// <summary>The feed of that name, in English or in Chinese; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<MarketDataFeed> Of(string? text, string path = "feed") => Check(text, path, Named);

    /// <summary>What people call it; an unknown one by its own name.</summary>
    public string Name(Language language) => IsKnown ? Texts.Get("feed-" + Value, language) : Value;

    private static MarketDataFeed Named(string name) => name switch
    {
        "auction" or "竞价" => Auction,
        "integrated-business" or "综业" => IntegratedBusiness,
        "option" or "期权" => Option,
        _ => new(name),
    };
}
