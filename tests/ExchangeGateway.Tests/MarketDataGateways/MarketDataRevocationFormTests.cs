using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.MarketDataGateways;

public class MarketDataRevocationFormTests
{
    private static readonly GatewayDirectory Own = new(
        Given.MarketData("280"), Given.MarketData("281"), Given.MarketData("pending", state: GatewayState.Pending), Given.MarketData("revoking", state: GatewayState.Revoking), Given.Gateway("trading"));

    private static MarketDataRevocationForm Form(params ValueList<string?> gateways) => new() { Attachments = Given.RevocationMaterials, Gateways = gateways };

    [Fact]
    [Trait("Rule", "3.3-5")]
    public void Check_OwnOpenGateways_IsClean() => Assert.Equal([Given.Number("281"), Given.Number("280")], Form(" 281", "280").Check(Own).AsT0.Gateways);

    [Theory]
    [Trait("Rule", "3.3-5")]
    [InlineData("pending", "3.3-5", "gateway-not-open", "pending: Pending")]
    [InlineData("revoking", "2.4-3", "gateway-busy", "revoking: Revoking")]
    [InlineData("another's", "3.3-5", "gateway-unknown", "another's")]
    [InlineData("trading", "3.3-5", "gateway-unknown", "trading")]
    public void Check_AGatewayThatIsNotOpenOrFreeOrOwnOrMarketData_IsRefused(string number, string rule, string code, string found) =>
        Assert.Equal([(rule, code, "gateways[1]", found, null)], Form("280", number).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.3-1")]
    public void Check_AMarketDataGatewayOnATradingForm_IsUnknownThere() =>
        Assert.Equal(
            ["gateway-unknown"],
            new ExchangeGateway.TradingGateways.RevocationForm { Attachments = Given.RevocationMaterials, Gateways = [new("280")] }.Violations(Own).Codes());

    [Fact]
    [Trait("Rule", "3.3-5")]
    public void Check_NeitherMaterialsNorInformation_NamesBoth() =>
        Assert.Equal(
            [("2.2-9", "material-missing", "attachments", "revocation-material", null), ("3.3-5", "gateways-missing", "gateways", null, null)],
            new MarketDataRevocationForm().Violations(Own).Told());

    [Fact]
    [Trait("Rule", "3.3-5")]
    public void Check_OneGatewayTwiceOrABlank_IsRefused()
    {
        Assert.Equal([("3.3-5", "gateway-twice", "gateways[1]", "280", null)], Form("280", "280 ").Violations(Own).Told());
        Assert.Equal([("2.5-1", "opaque-text", "gateways[0]", null, "1–64")], Form(null, "280").Violations(Own).Told());
    }

    [Fact]
    [Trait("Rule", "3.2-3")]
    public void Check_TwoFilesOfTheMaterial_AreOneTooMany() =>
        Assert.Equal(["material-too-many"], (Form("280") with { Attachments = [.. Given.RevocationMaterials, .. Given.RevocationMaterials] }).Violations(Own).Codes());

    [Fact]
    [Trait("Rule", "3.3-1")]
    public void AnApplication_GoesThroughTheFiveStages()
    {
        var application = Application.Begin(Given.Serial, Form("280"), Given.Applicant);
        List<string> stages = [application.StateName(Language.Chinese)];
        Func<Application, ApplicationOutcome>[] steps =
        [
            a => a.RegisterInformation(Given.Applicant, Given.Now),
            a => a.Submit(Given.EverythingHeld with { Gateways = Own }, Given.Applicant, Given.Now),
            a => a.Approve(new(Given.Reviewer), Given.Now),
            a => a.CertificatesRevoked(cancellationsRequested: true, Given.Applicant, Given.Now),
            a => a.Complete(null, Given.Reviewer, Given.Now),
        ];
        foreach (var step in steps)
        {
            application = step(application).AsT0;
            stages.Add(application.StateName(Language.Chinese));
        }

        Assert.Equal(["材料准备", "信息登记", "信息审核", "证书撤销", "业务办理", "已撤销"], stages);
    }
}
