using System.Text.Json.Serialization;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.TradingGateways;

/// <summary>A business change of one gateway, as typed (2.4-1).</summary>
/// <param name="RegistrationNumber">Which gateway.</param>
/// <param name="Add">Businesses that it is to get.</param>
/// <param name="Remove">Businesses that it is to lose.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record BusinessChange(string? RegistrationNumber, TradingBusinessSet Add = default, TradingBusinessSet Remove = default);

/// <summary>An application to change the businesses of open trading gateways, as typed (2.4-1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record BusinessChangeForm : GatewayListForm<TradingGateway>
{
    private static readonly NamedGateways<TradingGateway> UnderRule = new("2.4-1", onceUnder: "2.4-3", "gateways", ".registrationNumber");

    /// <inheritdoc/>
    [JsonIgnore]
    public override ApplicationKind Kind => ApplicationKind.ChangeTradingGateways;

    /// <summary>The changes, a gateway each.</summary>
    public ValueList<BusinessChange> Gateways { get; init; }

    /// <summary>Checks the form as a whole: the checked form, or every violation at once.</summary>
    /// <param name="gateways">The institution's own gateways.</param>
    /// <param name="requirements">The table of materials and fields; null for the form's own start (2.2-9).</param>
    public BusinessChangeFormOutcome Check(GatewayDirectory gateways, FormRequirements? requirements = null) =>
        Violations(gateways, requirements) is { } violations
            ? violations
            : new CheckedBusinessChangeForm(this, Gateways.Select(change => Changed(NamedGateways<TradingGateway>.Find(change.RegistrationNumber, gateways)!, change)).ToValueList());

    private protected override NamedGateways<TradingGateway> Named => UnderRule;

    private protected override IReadOnlyList<string?> Names => [.. Gateways.Select(change => change.RegistrationNumber)];

    private protected override void CheckLine(int index, string path, TradingGateway? gateway, ref ViolationList found)
    {
        var change = Gateways[index];
        if (change.Add.Count + change.Remove.Count == 0)
        {
            found.Add(Requirement.NothingChanges, path);
        }

        Each(change.Add, business => change.Remove.Contains(business), Requirement.BusinessBothWays, $"{path}.remove", ref found);
        if (gateway is null)
        {
            return;
        }

        Each(change.Add, gateway.Businesses.Contains, Requirement.BusinessThere, $"{path}.add", ref found);
        Each(change.Remove, business => !gateway.Businesses.Contains(business), Requirement.BusinessNotThere, $"{path}.remove", ref found);
        if (gateway.Businesses.With(change.Add).Without(change.Remove).Count == 0)
        {
            found.Add(Requirement.NoBusinessLeft, $"{path}.remove", change.Remove.ToString());
        }
    }

    private static void Each(TradingBusinessSet businesses, Func<TradingBusiness, bool> breaks, Requirement requirement, string path, ref ViolationList found)
    {
        foreach (var business in businesses.Where(breaks))
        {
            found.Add(requirement, path, business.Value);
        }
    }

    /// <summary>What the form makes of a gateway that it names, once its change is approved.</summary>
    internal GatewayOutcome<TradingGateway> Apply(TradingGateway gateway) =>
        gateway.ApplyChange(Changed(gateway, Gateways.First(change => change.RegistrationNumber?.Trim() == gateway.Number.Value)).Businesses);

    private static CheckedBusinessChange Changed(TradingGateway gateway, BusinessChange change) =>
        new(gateway.Number, gateway.Businesses.With(change.Add).Without(change.Remove));
}
