using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using static ExchangeGateway.TradingGateways.TradingBusiness;

namespace ExchangeGateway.Tests.TradingGateways;

public class BusinessChangeFormTests
{
    private static readonly GatewayDirectory Own = new(
        Given.Gateway("7", [Auction, Bond]),
        Given.Gateway("8", [Option]),
        Given.Gateway("changing", [Option], state: GatewayState.Changing),
        Given.Gateway("revoking", [Option], state: GatewayState.Revoking),
        Given.Gateway("pending", [Option], state: GatewayState.Pending),
        Given.Gateway("revoked", [Option], state: GatewayState.Revoked));

    private static BusinessChangeForm Form(params ValueList<BusinessChange> changes) => new() { Attachments = Given.OpeningMaterials, Gateways = changes };

    [Fact]
    [Trait("Rule", "2.4-1")]
    public void Check_AddAndRemove_AnswersWhatTheGatewayMayTradeAfterwards()
    {
        var changes = Form(new("7", [Option], [Bond]), new(" 8 ", [Bond])).Check(Own).AsT0.Changes;
        Assert.Equal(["7: [auction, option]", "8: [bond, option]"], changes.Select(change => $"{change.Number}: {change.Businesses}"));
    }

    [Fact]
    [Trait("Rule", "2.4-1")]
    public void Check_AnUnknownBusiness_IsAddedUnderItsName() =>
        Assert.Equal([Option, Given.Business("基金通")], Assert.Single(Form(new BusinessChange("8", [Given.Business("基金通")])).Check(Own).AsT0.Changes).Businesses);

    [Theory]
    [Trait("Rule", "2.4-1")]
    [InlineData("changing", "2.4-3", "gateway-busy", "changing: Changing")]
    [InlineData("revoking", "2.4-3", "gateway-busy", "revoking: Revoking")]
    [InlineData("pending", "2.4-1", "gateway-not-open", "pending: Pending")]
    [InlineData("revoked", "2.4-1", "gateway-not-open", "revoked: Revoked")]
    [InlineData("nobody's", "2.4-1", "gateway-unknown", "nobody's")]
    public void Check_AGatewayThatIsNotOpenOrFreeOrOwn_IsRefused(string number, string rule, string code, string found) =>
        Assert.Equal([(rule, code, "gateways[0].registrationNumber", found, null)], Form(new BusinessChange(number, [Auction])).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-1")]
    public void Check_NoGateway_IsRefused() =>
        Assert.Equal([("2.4-1", "gateways-missing", "gateways", null, null)], Form().Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-2")]
    public void Check_RemovingEveryBusiness_IsRefusedAndPointsToRevocation()
    {
        var violation = Assert.Single(Form(new BusinessChange("7", default, [Auction, Bond])).Violations(Own)!);
        Assert.Equal(("2.4-2", "no-business-left", "gateways[0].remove"), (violation.Rule.Id, violation.Code, violation.Path));
        Assert.Contains("revocation", violation.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains("撤销", violation.Text(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "2.4-2")]
    public void Check_AddingOneWhileRemovingAllOthers_LeavesOne() =>
        Assert.Equal([Option], Assert.Single(Form(new BusinessChange("7", [Option], [Auction, Bond])).Check(Own).AsT0.Changes).Businesses);

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Check_AChangeOfNothing_IsRefused() =>
        Assert.Equal([("2.4-3", "nothing-changes", "gateways[0]", null, null)], Form(new BusinessChange("7")).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Check_AddingWhatIsThere_IsRefused() =>
        Assert.Equal([("2.4-3", "business-there", "gateways[0].add", "auction", null)], Form(new BusinessChange("7", [Auction, Option])).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Check_RemovingWhatIsNotThere_IsRefused() =>
        Assert.Equal([("2.4-3", "business-not-there", "gateways[0].remove", "option", null)], Form(new BusinessChange("7", default, [Option])).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Check_AddingAndRemovingOne_IsRefused() =>
        Assert.Contains(("2.4-3", "business-both-ways", "gateways[0].remove", "bond", null), Form(new BusinessChange("8", [Bond], [Bond])).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Check_OneGatewayTwice_IsRefused() =>
        Assert.Equal([("2.4-3", "gateway-twice", "gateways[1].registrationNumber", "7", null)], Form(new("7", [Option]), new(" 7", default, [Bond])).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Check_AFormFullOfMistakes_NamesEachAtOnce()
    {
        var form = new BusinessChangeForm { Gateways = [new(null), new("nobody's", [Bond], [Bond]), new("7", [Auction], [Auction, Bond]), new("revoked", [Bond])] };
        Assert.Equal(
            [
                ("2.2-9", "material-missing", "attachments", "application-form", null),
                ("2.5-1", "opaque-text", "gateways[0].registrationNumber", null, "1–64"),
                ("2.4-3", "nothing-changes", "gateways[0]", null, null),
                ("2.4-3", "business-both-ways", "gateways[1].remove", "bond", null),
                ("2.4-3", "business-both-ways", "gateways[2].remove", "auction", null),
                ("2.4-3", "business-there", "gateways[2].add", "auction", null),
                ("2.4-2", "no-business-left", "gateways[2].remove", "[auction, bond]", null),
                ("2.4-1", "gateway-unknown", "gateways[1].registrationNumber", "nobody's", null),
                ("2.4-1", "gateway-not-open", "gateways[3].registrationNumber", "revoked: Revoked", null),
            ],
            form.Violations(Own).Told());
    }

    [Fact]
    public void ViolationsWithoutGateways_LeavesOutWhatNeedsThem() =>
        Assert.Null(Form(new BusinessChange("nobody's", [Auction], [Bond])).ViolationsWithoutGateways());
}
