using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>A gateway to be revoked, as typed: its number, and its facts so that a slip in the number shows (2.3-1).</summary>
/// <param name="RegistrationNumber">Which gateway.</param>
/// <param name="GatewayId">Its own number; where it is given and known, both must be one gateway's.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RevokedGateway(string? RegistrationNumber, string? GatewayId = null);

/// <summary>An application to revoke open trading gateways, as typed (2.3-1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RevocationForm : GatewayListForm<TradingGateway>
{
    private static readonly NamedGateways<TradingGateway> UnderRule = new("2.3-1", onceUnder: "2.3-1", "gateways", ".registrationNumber");

    /// <inheritdoc/>
    [JsonIgnore]
    public override ApplicationKind Kind => ApplicationKind.RevokeTradingGateways;

    /// <summary>The gateways.</summary>
    public ValueList<RevokedGateway> Gateways { get; init; }

    /// <summary>Checks the form as a whole: the checked form, or every violation at once.</summary>
    /// <param name="gateways">The institution's own gateways.</param>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public RevocationFormOutcome Check(GatewayDirectory gateways, FormRequirements? requirements = null) =>
        Violations(gateways, requirements) is { } violations
            ? violations
            : new CheckedRevocationForm(this, Gateways.Select(gateway => NamedGateways<TradingGateway>.Find(gateway.RegistrationNumber, gateways)!.Number).ToValueList());

    private protected override NamedGateways<TradingGateway> Named => UnderRule;

    private protected override IReadOnlyList<string?> Names => [.. Gateways.Select(gateway => gateway.RegistrationNumber)];

    private protected override void CheckLine(int index, string path, TradingGateway? gateway, ref ViolationList found)
    {
        if (Gateways[index].GatewayId is { } id && !string.IsNullOrWhiteSpace(id) && gateway?.Id is { } known && known.Value != id.Trim())
        {
            found.Add(new Violation(Requirement.GatewayIdDiffers, $"{path}.gatewayId", id) { Allowed = known.Value });
        }
    }
}
