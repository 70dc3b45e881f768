using ExchangeGateway.FsCheck;
using ExchangeGateway.Tests.Forms;
using ExchangeGateway.TradingGateways;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.6-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class MarketMakerFilingFormProperties : FormLaws<MarketMakerFilingForm>
{
    protected override bool IsClean(MarketMakerFilingForm form, Fleet fleet) => MarketMakerFiling.Draft(form).Submit(fleet.ToDirectory(), Given.Now).IsT0;

    protected override MarketMakerFilingForm Reversed(MarketMakerFilingForm form) => form with { Accounts = form.Accounts.Turned(), Gateways = form.Gateways.Turned() };

    protected override MarketMakerFilingForm Without(MarketMakerFilingForm form, string list, int item) => list is "gateways"
        ? form with { Gateways = form.Gateways.Without(item) }
        : form with { Accounts = form.Accounts.Without(item) };

    protected override MarketMakerFilingForm WithPartOf(MarketMakerFilingForm form, string path, MarketMakerFilingForm clean) => path switch
    {
        "gateways" => form with { Gateways = clean.Gateways },
        "accounts" => form with { Accounts = clean.Accounts },
        "accountsOnRecord" => form with { AccountsOnRecord = clean.AccountsOnRecord },
        _ => form with { MarketMakingOnly = clean.MarketMakingOnly },
    };
}
