using ExchangeGateway.FsCheck;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Tests.Forms;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.MarketDataGateways;

[Trait("Rule", "3.3-5")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class MarketDataRevocationFormProperties : FormLaws<MarketDataRevocationForm>
{
    protected override bool IsClean(MarketDataRevocationForm form, Fleet fleet) => form.Check(fleet.ToDirectory()).IsT0;

    protected override MarketDataRevocationForm Reversed(MarketDataRevocationForm form) => form with { Gateways = form.Gateways.Turned() };

    protected override MarketDataRevocationForm Without(MarketDataRevocationForm form, string list, int item) => list is "gateways"
        ? form with { Gateways = form.Gateways.Without(item) }
        : form with { Attachments = form.Attachments.Without(item) };

    protected override MarketDataRevocationForm WithPartOf(MarketDataRevocationForm form, string path, MarketDataRevocationForm clean) => path is "gateways"
        ? form with { Gateways = clean.Gateways }
        : form with { Attachments = clean.Attachments };
}
