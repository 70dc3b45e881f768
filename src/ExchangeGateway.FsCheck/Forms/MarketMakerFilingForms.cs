using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Forms;

/// <summary>Market-maker filings.</summary>
internal static class MarketMakerFilingForms
{
    private static readonly GatewayLines<MarketMakerFilingForm> Lines = new(
        form => form.Gateways,
        form => form with { Gateways = [] },
        (form, number) => form with { Gateways = form.Gateways.Add(number) },
        "",
        isTrading: true);

    public static FormShape<MarketMakerFilingForm> Shape { get; } = new(
        Clean: from fleet in Fleets.WithOpenTrading.Where(fleet => NotFiled(fleet).Length > 0)
               from gateways in Typed.SomeOf(NotFiled(fleet), gateway => Typed.Padded(gateway.Number.Value))
               from accounts in Typed.Some(OpaqueTexts.AccountNames.Raws).Select(names => names.Distinct().ToArray())
               from padded in Gen.CollectToArray(accounts, name => Typed.Padded(name!))
               select new CleanForm<MarketMakerFilingForm>(new() { Accounts = padded.ToValueList(), Gateways = gateways, AccountsOnRecord = true, MarketMakingOnly = true }, fleet),
        AsTyped: from accounts in Typed.Any(Typed.Text(OpaqueTexts.AccountNames))
                 from gateways in Typed.Any(Typed.Text(OpaqueTexts.RegistrationNumbers))
                 from accountsOnRecord in Gen.Elements(true, false)
                 from marketMakingOnly in Gen.Elements(true, false)
                 select new MarketMakerFilingForm { Accounts = accounts, Gateways = gateways, AccountsOnRecord = accountsOnRecord, MarketMakingOnly = marketMakingOnly },
        Simpler: form =>
        [
            .. Typed.Simpler(form.Accounts, Typed.Simpler).Select(accounts => form with { Accounts = accounts }),
            .. Typed.Simpler(form.Gateways, Typed.Simpler).Select(gateways => form with { Gateways = gateways }),
        ],
        Mistakes:
        [
            new("the accounts not declared", [Requirement.AccountsNotDeclared], ["accountsOnRecord"], clean => (clean with { Form = clean.Form with { AccountsOnRecord = false } }, ["accountsOnRecord"]), takesAway: true),
            new("market making not declared", [Requirement.MarketMakingNotDeclared], ["marketMakingOnly"], clean => (clean with { Form = clean.Form with { MarketMakingOnly = false } }, ["marketMakingOnly"]), takesAway: true),
            new("no account", [Requirement.AccountsMissing], ["accounts"], clean => (clean with { Form = clean.Form with { Accounts = [] } }, ["accounts"]), takesAway: true),
            Account("an account without a name", Requirement.OpaqueText, [null]),
            Account("an account whose name is too long", Requirement.OpaqueText, new string('a', 65)),
            Account("an account twice", Requirement.AccountTwice, "twice", " twice"),
            .. Lines.Mistakes,
            Lines.Line("a gateway that was filed before", [Requirement.AlreadyFiled], (form, number) => form with { Gateways = form.Gateways.Add(number) }, [""],
                number => TradingGateway.Restore(number, [TradingBusiness.Auction], default, GatewayState.Open, isMarketMaking: true)),
        ])
    {
        Renamed = (form, rename) => form with { Gateways = form.Gateways.Select(rename).ToValueList() },
    };

    // The last of these is the mistake.
    private static Mistake<MarketMakerFilingForm> Account(string name, Requirement requirement, params string?[] accounts) =>
        new(name, [requirement], [$"accounts/{name}"], clean =>
        {
            var all = (ValueList<string?>)[.. clean.Form.Accounts.Where(account => !accounts.Contains(account?.Trim())), .. accounts];
            return (clean with { Form = clean.Form with { Accounts = all } }, [$"accounts[{all.Count - 1}]"]);
        }, takesAway: false);

    private static TradingGateway[] NotFiled(Fleet fleet) => [.. fleet.Open<TradingGateway>().Where(gateway => !gateway.IsMarketMaking)];
}
