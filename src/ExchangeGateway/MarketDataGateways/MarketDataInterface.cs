using ExchangeGateway.Rules;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>
/// A protocol in which a market-data gateway hands its data on (3.1-1). The guide's list is open: one that it does not
/// name is kept under its own name.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataInterface : OpaqueText
{
    private MarketDataInterface(string value) : base(value) { }

    /// <summary>Binary.</summary>
    public static MarketDataInterface Binary { get; } = new("Binary");

    /// <summary>STEP.</summary>
    public static MarketDataInterface Step { get; } = new("STEP");

    /// <summary>Whether the guide names it.</summary>
    public bool IsKnown => this == Binary || this == Step;

    /// <summary>The interface of that name, known ones in upper or lower case; or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<MarketDataInterface> Of(string? text, string path = "interface") => Check(text, path, Named);

    private static MarketDataInterface Named(string name) => name.ToUpperInvariant() switch
    {
        "BINARY" => Binary,
        "STEP" => Step,
        _ => new(name),
    };
}
