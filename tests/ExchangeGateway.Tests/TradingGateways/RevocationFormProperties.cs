using ExchangeGateway.FsCheck;
using ExchangeGateway.TradingGateways;
using ExchangeGateway.Tests.Forms;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.3-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class RevocationFormProperties : FormLaws<RevocationForm>
{
    protected override bool IsClean(RevocationForm form, Fleet fleet) => form.Check(fleet.ToDirectory()).IsT0;

    protected override RevocationForm Reversed(RevocationForm form) => form with { Gateways = form.Gateways.Turned() };

    protected override RevocationForm Without(RevocationForm form, string list, int item) => list is "gateways"
        ? form with { Gateways = form.Gateways.Without(item) }
        : form with { Attachments = form.Attachments.Without(item) };

    protected override RevocationForm WithPartOf(RevocationForm form, string path, RevocationForm clean) => path is "gateways"
        ? form with { Gateways = clean.Gateways }
        : form with { Attachments = clean.Attachments };
}
