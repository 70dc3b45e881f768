using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.TradingGateways;

public class FlowRateChangeFormTests
{
    private static readonly GatewayDirectory Own = new(
        Given.Gateway("7", [TradingBusiness.Auction], flowRate: 5),
        Given.Gateway("8", [TradingBusiness.Auction]),
        Given.Gateway("changing", GatewayState.Changing));

    private static FlowRateChangeForm Form(params ValueList<FlowRateChange> changes) => new() { Attachments = Given.OpeningMaterials, Gateways = changes };

    [Theory]
    [Trait("Rule", "2.4-1")]
    [InlineData(1)]
    [InlineData(20)]
    public void Check_AnotherRate_IsClean(int units)
    {
        var change = Assert.Single(Form(new FlowRateChange("7", units)).Check(Own).AsT0.Changes);
        Assert.Equal(("7", units), (change.Number.Value, change.FlowRate.Units));
    }

    [Theory]
    [Trait("Rule", "2.2-7")]
    [InlineData(0)]
    [InlineData(21)]
    public void Check_ARateOutside_IsRefused(int units) =>
        Assert.Equal([("2.2-7", "flow-rate-range", "gateways[0].flowRate", $"{units}", "1–20")], Form(new FlowRateChange("7", units)).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-1")]
    public void Check_NoRate_IsRefused() =>
        Assert.Equal([("2.4-1", "flow-rate-missing", "gateways[0].flowRate", null, null)], Form(new FlowRateChange("7", null)).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Check_TheRateThatIsThere_IsRefused() =>
        Assert.Equal([("2.4-3", "nothing-changes", "gateways[0].flowRate", "5", null)], Form(new FlowRateChange("7", 5)).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Check_AGatewayThatIsBeingChanged_IsRefused() =>
        Assert.Equal([("2.4-3", "gateway-busy", "gateways[0].registrationNumber", "changing: Changing", null)], Form(new FlowRateChange("changing", 2)).Violations(Own).Told());

    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Check_AFormFullOfMistakes_NamesEachAtOnce()
    {
        var form = Form(new("", 0), new("7", 5), new("7", null), new("nobody's", 21), new(new string('9', 65), 1));
        Assert.Equal(
            [
                ("2.5-1", "opaque-text", "gateways[0].registrationNumber", null, "1–64"),
                ("2.4-3", "gateway-twice", "gateways[2].registrationNumber", "7", null),
                ("2.5-1", "opaque-text", "gateways[4].registrationNumber", new string('9', 65), "1–64"),
                ("2.2-7", "flow-rate-range", "gateways[0].flowRate", "0", "1–20"),
                ("2.4-3", "nothing-changes", "gateways[1].flowRate", "5", null),
                ("2.4-1", "flow-rate-missing", "gateways[2].flowRate", null, null),
                ("2.2-7", "flow-rate-range", "gateways[3].flowRate", "21", "1–20"),
                ("2.4-1", "gateway-unknown", "gateways[3].registrationNumber", "nobody's", null),
            ],
            form.Violations(Own).Told());
    }
}
