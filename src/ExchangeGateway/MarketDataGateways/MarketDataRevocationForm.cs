using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>An application to revoke open market-data gateways, as typed: its materials and its information, both required (3.3-5).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataRevocationForm : GatewayListForm<MarketDataGateway>
{
    private static readonly NamedGateways<MarketDataGateway> UnderRule = new("3.3-5", onceUnder: "3.3-5", "gateways");

    /// <inheritdoc/>
    [JsonIgnore]
    public override ApplicationKind Kind => ApplicationKind.RevokeMarketDataGateways;

    /// <summary>The registration numbers of the gateways; <see cref="MarketDataGatewaySearch"/> finds them.</summary>
    public ValueList<string?> Gateways { get; init; }

    /// <summary>Checks the form as a whole: the checked form, or every violation at once.</summary>
    /// <param name="gateways">The institution's own gateways.</param>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public MarketDataRevocationFormOutcome Check(GatewayDirectory gateways, FormRequirements? requirements = null) =>
        Violations(gateways, requirements) is { } violations
            ? violations
            : new CheckedMarketDataRevocationForm(this, Gateways.Select(name => NamedGateways<MarketDataGateway>.Find(name, gateways)!.Number).ToValueList());

    private protected override NamedGateways<MarketDataGateway> Named => UnderRule;

    private protected override IReadOnlyList<string?> Names => Gateways;
}
