using ExchangeGateway;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Forms;

namespace ServicePlatform.Filings;

/// <summary>The market-maker filing (2.6-1) as it is typed.</summary>
internal static class FilingTyping
{
    public const string Accounts = "accounts", Gateways = "gateways", OnRecord = "accountsOnRecord", Only = "marketMakingOnly", Declared = "yes";

    public static MarketMakerFilingForm Read(Typed typed)
    {
        typed.CloseUp(Accounts);
        typed.CloseUp(Gateways);
        return new()
        {
            Accounts = Rows(typed, Accounts),
            Gateways = Rows(typed, Gateways),
            AccountsOnRecord = typed.Holds(OnRecord, Declared),
            MarketMakingOnly = typed.Holds(Only, Declared),
        };
    }

    public static Typed Fill(MarketMakerFilingForm form)
    {
        var typed = new Typed();
        foreach (var (list, names) in new[] { (Accounts, form.Accounts), (Gateways, form.Gateways) })
        {
            foreach (var (row, name) in names.Index())
            {
                typed.Put($"{list}[{row}]", name);
            }
        }

        typed.Put(OnRecord, form.AccountsOnRecord ? Declared : null);
        typed.Put(Only, form.MarketMakingOnly ? Declared : null);
        return typed;
    }

    private static ValueList<string?> Rows(Typed typed, string list) => Enumerable.Range(0, typed.Rows(list)).Select(row => typed[$"{list}[{row}]"]).ToValueList();
}
