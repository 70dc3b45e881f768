using System.Globalization;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>The lines of a form that name gateways which are there already, and the mistakes that all such forms have in common.</summary>
/// <param name="names">The numbers as typed, a line each.</param>
/// <param name="cleared">The form without a line.</param>
/// <param name="added">The form with a line more for that gateway: right, where the gateway is one of <see cref="Right"/> and open.</param>
/// <param name="member">Where in a line the number stands, as in <c>.registrationNumber</c>.</param>
/// <param name="isTrading">Whether the form is about trading gateways, or about market-data gateways.</param>
internal sealed class GatewayLines<TForm>(Func<TForm, IEnumerable<string?>> names, Func<TForm, TForm> cleared, Func<TForm, string?, TForm> added, string member, bool isTrading)
    where TForm : ICheckableForm
{
    public IEnumerable<Mistake<TForm>> Mistakes =>
    [
        new("no gateway", [Requirement.GatewaysMissing], ["gateways"], clean => (clean with { Form = cleared(clean.Form) }, ["gateways"]), takesAway: true),
        Named("a gateway without a number", Requirement.OpaqueText, _ => null),
        Named("a gateway whose number is blank", Requirement.OpaqueText, _ => " \t"),
        Named("a gateway whose number is too long", Requirement.OpaqueText, number => number.PadRight(65, '0')),
        Named("a gateway that is not the institution's", Requirement.GatewayUnknown, number => number),
        Of("a gateway of the other sort", Requirement.GatewayUnknown, number => Gateway(number, GatewayState.Open, !isTrading)),
        .. ((GatewayState[])[GatewayState.Pending, GatewayState.Abandoned, GatewayState.Revoked]).Select(state => Of($"a gateway that is {state}", Requirement.GatewayNotOpen, number => Right(number, state))),
        .. ((GatewayState[])[GatewayState.Changing, GatewayState.Revoking]).Select(state => Of($"a gateway that is {state}", Requirement.GatewayBusy, number => Right(number, state))),
        Line("a gateway twice", [Requirement.GatewayTwice], (form, number) => added(added(form, number), $" {number} "), [member]),
    ];

    /// <summary>A mistake in the last of the lines that are added for an open gateway.</summary>
    /// <param name="name">What is wrong.</param>
    /// <param name="breaks">What it breaks.</param>
    /// <param name="add">Adds the lines for a gateway of that number.</param>
    /// <param name="members">Where in the line each of these shows.</param>
    /// <param name="gateway">The gateway of that number; null for an open one.</param>
    public Mistake<TForm> Line(string name, ValueList<Requirement> breaks, Func<TForm, string, TForm> add, ValueList<string> members, Func<RegistrationNumber, Gateway>? gateway = null) =>
        new(name, breaks, [$"gateways/{name}"], clean =>
        {
            var number = Fresh(clean);
            var form = add(clean.Form, number.Value);
            var fleet = new Fleet(clean.Fleet.Gateways.Add(gateway?.Invoke(number) ?? Right(number, GatewayState.Open)));
            return (new(form, fleet), members.Select(member => $"gateways[{names(form).Count() - 1}]{member}").ToValueList());
        }, takesAway: false);

    /// <summary>A gateway that the form is about: at rate 1 for auction, or with an EKey.</summary>
    public Gateway Right(RegistrationNumber number, GatewayState state) => Gateway(number, state, isTrading);

    private Mistake<TForm> Of(string name, Requirement requirement, Func<RegistrationNumber, Gateway> gateway) => Line(name, [requirement], (form, number) => added(form, number), [member], gateway);

    // Named is a gateway that is not there.
    private Mistake<TForm> Named(string name, Requirement requirement, Func<string, string?> typed) =>
        new(name, [requirement], [$"gateways/{name}"], clean =>
            (clean with { Form = added(clean.Form, typed(Fresh(clean).Value)) }, [$"gateways[{names(clean.Form).Count()}]{member}"]), takesAway: false);

    private static Gateway Gateway(RegistrationNumber number, GatewayState state, bool isTrading) =>
        isTrading ? TradingGateway.Restore(number, [TradingBusiness.Auction], default, state) : MarketDataGateway.Restore(number, CertificateKind.EKey, state);

    // The first number that neither the form nor the fleet knows.
    private RegistrationNumber Fresh(CleanForm<TForm> clean)
    {
        var taken = clean.Fleet.Gateways.Select(gateway => gateway.Number.Value).Concat(names(clean.Form).Select(name => name?.Trim())).ToHashSet();
        return RegistrationNumber.Of(Enumerable.Range(1, int.MaxValue).Select(number => number.ToString(CultureInfo.InvariantCulture)).First(number => !taken.Contains(number))).AsT0;
    }
}
