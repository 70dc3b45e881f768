using ExchangeGateway.FsCheck;
using ExchangeGateway.TradingGateways;
using ExchangeGateway.Tests.Forms;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.4-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class BusinessChangeFormProperties : FormLaws<BusinessChangeForm>
{
    protected override bool IsClean(BusinessChangeForm form, Fleet fleet) => form.Check(fleet.ToDirectory()).IsT0;

    protected override BusinessChangeForm Reversed(BusinessChangeForm form) => form with { Gateways = form.Gateways.Turned() };

    protected override BusinessChangeForm Without(BusinessChangeForm form, string list, int item) => list is "gateways"
        ? form with { Gateways = form.Gateways.Without(item) }
        : form with { Attachments = form.Attachments.Without(item) };

    protected override BusinessChangeForm WithPartOf(BusinessChangeForm form, string path, BusinessChangeForm clean) => path is "gateways"
        ? form with { Gateways = clean.Gateways }
        : form with { Attachments = clean.Attachments };
}
