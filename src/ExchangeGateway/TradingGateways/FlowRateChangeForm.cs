using System.Globalization;
using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>A flow-rate change of one gateway, as typed (2.4-1).</summary>
/// <param name="RegistrationNumber">Which gateway.</param>
/// <param name="FlowRate">Its new rate in units. A blank is no rate here: which one is wanted must be said.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FlowRateChange(string? RegistrationNumber, int? FlowRate);

/// <summary>An application to change the flow rates of open trading gateways, as typed (2.4-1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FlowRateChangeForm : GatewayListForm<TradingGateway>
{
    private static readonly NamedGateways<TradingGateway> UnderRule = new("2.4-1", onceUnder: "2.4-3", "gateways", ".registrationNumber");

    /// <inheritdoc/>
    [JsonIgnore]
    public override ApplicationKind Kind => ApplicationKind.ChangeTradingGateways;

    /// <summary>The changes, a gateway each.</summary>
    public ValueList<FlowRateChange> Gateways { get; init; }

    /// <summary>Checks the form as a whole: the checked form, or every violation at once.</summary>
    /// <param name="gateways">The institution's own gateways.</param>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public FlowRateChangeFormOutcome Check(GatewayDirectory gateways, FormRequirements? requirements = null) =>
        Violations(gateways, requirements) is { } violations
            ? violations
            : new CheckedFlowRateChangeForm(this, Gateways.Select(change => new CheckedFlowRateChange(NamedGateways<TradingGateway>.Find(change.RegistrationNumber, gateways)!.Number, FlowRate.OfLegal(change.FlowRate!.Value))).ToValueList());

    /// <summary>What the form makes of a gateway that it names, once its change is approved.</summary>
    internal GatewayOutcome<TradingGateway> Apply(TradingGateway gateway) =>
        gateway.ApplyChange(FlowRate.OfLegal(Gateways.First(change => change.RegistrationNumber?.Trim() == gateway.Number.Value).FlowRate!.Value));

    private protected override NamedGateways<TradingGateway> Named => UnderRule;

    private protected override IReadOnlyList<string?> Names => [.. Gateways.Select(change => change.RegistrationNumber)];

    private protected override void CheckLine(int index, string path, TradingGateway? gateway, ref ViolationList found)
    {
        var change = Gateways[index];
        var units = change.FlowRate?.ToString(CultureInfo.InvariantCulture);
        if (change.FlowRate is not { } rate)
        {
            found.Add(Requirement.FlowRateMissing, $"{path}.flowRate");
        }
        else if (!FlowRate.IsLegal(rate))
        {
            found.Add(Requirement.FlowRateRange, $"{path}.flowRate", units);
        }
        else if (gateway?.FlowRate.Units == rate)
        {
            found.Add(Requirement.NothingChanges, $"{path}.flowRate", units);
        }
    }
}
