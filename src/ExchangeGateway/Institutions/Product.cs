using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// What an account is granted (1.4-1). The guide's list is open: a product that it does not name is kept under its own
/// name.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Product : OpaqueText
{
    private Product(string value) : base(value) { }

    /// <summary>交易网关: every application around trading gateways.</summary>
    public static Product TradingGateway { get; } = new("trading-gateway");

    /// <summary>行情网关: every application around market-data gateways.</summary>
    public static Product MarketDataGateway { get; } = new("market-data-gateway");

    /// <summary>交易支持软件: the software area (2.7-1).</summary>
    public static Product TradingSoftware { get; } = new("trading-software");

    /// <summary>Whether it is one of those above.</summary>
    public bool IsKnown => this == TradingGateway || this == MarketDataGateway || this == TradingSoftware;

    /// <summary>The one of that name, in English or in Chinese; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<Product> Of(string? text, string path = "product") => Check(text, path, Named);

    /// <summary>What people call it; an unknown one by its own name.</summary>
    public string Name(Language language) => IsKnown ? Texts.Get("product-" + Value, language) : Value;

    private static Product Named(string name) => name switch
    {
        "trading-gateway" or "交易网关" => TradingGateway,
        "market-data-gateway" or "行情网关" => MarketDataGateway,
        "trading-software" or "交易支持软件" => TradingSoftware,
        _ => new(name),
    };
}
