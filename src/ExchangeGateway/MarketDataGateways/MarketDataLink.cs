using ExchangeGateway.Rules;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>
/// Over what a market-data gateway receives (3.1-1). The guide's list is open: a link that it does not name is kept
/// under its own name.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataLink : OpaqueText
{
    private MarketDataLink(string value) : base(value) { }

    /// <summary>The trading link (交易链路).</summary>
    public static MarketDataLink Trading { get; } = new("trading");

    /// <summary>The high-speed terrestrial network (地面高速网).</summary>
    public static MarketDataLink Terrestrial { get; } = new("terrestrial");

    /// <summary>The one-way satellite (单向卫星).</summary>
    public static MarketDataLink Satellite { get; } = new("satellite");

    /// <summary>Whether the guide names it.</summary>
    public bool IsKnown => this == Trading || this == Terrestrial || this == Satellite;

    /// <summary>The link of that name, in English or in Chinese; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<MarketDataLink> Of(string? text, string path = "link") => Check(text, path, Named);

    /// <summary>What people call it; an unknown one by its own name.</summary>
    public string Name(Language language) => IsKnown ? Texts.Get("link-" + Value, language) : Value;

    private static MarketDataLink Named(string name) => name switch
    {
        "trading" or "交易链路" => Trading,
        "terrestrial" or "地面高速网" => Terrestrial,
        "satellite" or "单向卫星" => Satellite,
        _ => new(name),
    };
}
