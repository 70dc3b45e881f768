using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>
/// What a trading gateway may trade (2.1-1). The guide's list is open: a business that it does not name is kept under
/// its own name.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TradingBusiness : OpaqueText
{
    private TradingBusiness(string value) : base(value) { }

    /// <summary>竞价.</summary>
    public static TradingBusiness Auction { get; } = new("auction");

    /// <summary>债券.</summary>
    public static TradingBusiness Bond { get; } = new("bond");

    /// <summary>期权.</summary>
    public static TradingBusiness Option { get; } = new("option");

    /// <summary>Whether the guide names it.</summary>
    public bool IsKnown => this == Auction || this == Bond || this == Option;

    /// <summary>The business of that name, in English or as the portal writes it; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<TradingBusiness> Of(string? text, string path = "business") => Check(text, path, Named);

    /// <summary>What people call it; an unknown one by its own name.</summary>
    public string Name(Language language) => IsKnown ? Texts.Get("business-" + Value, language) : Value;

    private static TradingBusiness Named(string name) => name switch
    {
        "auction" or "竞价" => Auction,
        "bond" or "债券" => Bond,
        "option" or "期权" => Option,
        _ => new(name),
    };
}
