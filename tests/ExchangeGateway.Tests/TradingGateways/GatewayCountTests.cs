using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.2-8")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class GatewayCountTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    public void Of_FirstAndLast_IsLegal(int value) => Assert.Equal(value, Given.Legal(GatewayCount.Of(value)).Value);

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Of_Outside_NamesTheRuleThePlaceAndTheLimit(int value)
    {
        var violation = GatewayCount.Of(value, "lines[0].count").AsT1;
        Assert.Equal(("2.2-8", "gateway-count-range", "lines[0].count", $"{value}", "1–10000"), (violation.Rule.Id, violation.Code, violation.Path, violation.Found, violation.Allowed));
    }

    [Fact]
    public void Default_IsOne() => Assert.Equal(1, default(GatewayCount).Value);

    [Property]
    public bool Of_ItsNumber_IsTheSame(GatewayCount count) => Laws.IsItself(count, GatewayCount.Of(count.Value)) && $"{count}" == $"{count.Value}";

    [Property]
    public bool Of_ANumberOutside_IsRefused(Almost<GatewayCount, int> almost) => Laws.IsRefused(almost, GatewayCount.Of) && !GatewayCount.IsLegal(almost.Raw);

    [Property]
    public Property Of_AnyNumber_IsLegalJustFrom1To10000() => Prop.ForAll(Gen.Choose(-20_000, 20_000).ToArbitrary(), value =>
        GatewayCount.Of(value).Match(count => count.Value == value && count.ToString() == $"{value}", _ => value is < 1 or > 10_000));

    [Fact]
    public void Requirement_IsTheRangeThatIsChecked()
    {
        Assert.True(GatewayCount.IsLegal(Requirement.GatewayCountRange.Least!.Value) && GatewayCount.IsLegal(Requirement.GatewayCountRange.Most!.Value));
        Assert.False(GatewayCount.IsLegal(Requirement.GatewayCountRange.Least!.Value - 1) || GatewayCount.IsLegal(Requirement.GatewayCountRange.Most!.Value + 1));
    }
}
