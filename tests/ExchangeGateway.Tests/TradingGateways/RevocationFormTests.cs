using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.TradingGateways;

public class RevocationFormTests
{
    private static readonly GatewayDirectory Own = new(
        Given.Gateway("7") with { Id = Given.Legal(GatewayId.Of("T0007")) },
        Given.Gateway("8"),
        Given.Gateway("pending", GatewayState.Pending),
        Given.Gateway("revoking", GatewayState.Revoking));

    private static RevocationForm Form(params ValueList<RevokedGateway> gateways) => new() { Attachments = Given.RevocationMaterials, Gateways = gateways };

    [Theory]
    [Trait("Rule", "2.3-1")]
    [InlineData("T0007")]
    [InlineData(" T0007 ")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Check_TheGatewaysOwnIdOrABlank_IsClean(string? id) =>
        Assert.Equal([Given.Number("7")], Form(new RevokedGateway(" 7", id)).Check(Own).AsT0.Gateways);

    [Fact]
    [Trait("Rule", "2.3-1")]
    public void Check_AnotherGatewaysId_IsRefusedAndSaysWhichItIs() =>
        Assert.Equal([("2.3-1", "gateway-id-differs", "gateways[0].gatewayId", "T0008", "T0007")], Form(new RevokedGateway("7", "T0008")).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.3-1")]
    public void Check_AnIdWhereNoneIsKnown_IsClean() => Assert.Null(Form(new RevokedGateway("8", "T0008")).Violations(Own));

    [Theory]
    [Trait("Rule", "2.3-1")]
    [InlineData("pending", "2.3-1", "gateway-not-open", "pending: Pending")]
    [InlineData("revoking", "2.4-3", "gateway-busy", "revoking: Revoking")]
    [InlineData("another's", "2.3-1", "gateway-unknown", "another's")]
    public void Check_AGatewayThatIsNotOpenOrFreeOrOwn_IsRefused(string number, string rule, string code, string found) =>
        Assert.Equal([(rule, code, "gateways[0].registrationNumber", found, null)], Form(new RevokedGateway(number)).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.3-1")]
    [Trait("Rule", "3.3-5")]
    public void Check_NeitherMaterialsNorInformation_NamesBoth() =>
        Assert.Equal(
            [("2.2-9", "material-missing", "attachments", "revocation-material", null), ("2.3-1", "gateways-missing", "gateways", null, null)],
            new RevocationForm().Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.3-1")]
    public void Check_OneGatewayTwice_IsRefused() =>
        Assert.Equal([("2.3-1", "gateway-twice", "gateways[2].registrationNumber", "7", null)], Form(new("7"), new("8"), new("7 ")).Violations(Own).Told());
}
