using ExchangeGateway.FsCheck;
using ExchangeGateway.TradingGateways;
using ExchangeGateway.Tests.Forms;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.4-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class FlowRateChangeFormProperties : FormLaws<FlowRateChangeForm>
{
    protected override bool IsClean(FlowRateChangeForm form, Fleet fleet) => form.Check(fleet.ToDirectory()).IsT0;

    protected override FlowRateChangeForm Reversed(FlowRateChangeForm form) => form with { Gateways = form.Gateways.Turned() };

    protected override FlowRateChangeForm Without(FlowRateChangeForm form, string list, int item) => list is "gateways"
        ? form with { Gateways = form.Gateways.Without(item) }
        : form with { Attachments = form.Attachments.Without(item) };

    protected override FlowRateChangeForm WithPartOf(FlowRateChangeForm form, string path, FlowRateChangeForm clean) => path is "gateways"
        ? form with { Gateways = clean.Gateways }
        : form with { Attachments = clean.Attachments };
}
