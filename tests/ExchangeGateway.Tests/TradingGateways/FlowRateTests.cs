using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.2-7")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class FlowRateTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Of_FirstAndLast_IsLegal(int units) => Assert.Equal(units, Given.Rate(units).Units);

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(-1)]
    [InlineData(257)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Of_Outside_NamesTheRuleThePlaceAndTheLimit(int units)
    {
        var violation = FlowRate.Of(units, "lines[3].flowRate").AsT1;
        Assert.Equal(("2.2-7", "flow-rate-range", "lines[3].flowRate", $"{units}", "1–20"), (violation.Rule.Id, violation.Code, violation.Path, violation.Found, violation.Allowed));
    }

    [Fact]
    public void Default_IsOne() => Assert.Equal(Given.Rate(1), default);

    [Property]
    public bool Parse_OfWhatIsPrinted_IsTheSame(FlowRate rate) =>
        Laws.IsItself(rate, FlowRate.Of(rate.Units)) && FlowRate.Parse(rate.ToString(), null) == rate && FlowRate.Parse(rate.ToString().AsSpan(), null) == rate;

    [Property]
    public bool Of_ANumberOutside_IsRefused(Almost<FlowRate, int> almost) => Laws.IsRefused(almost, FlowRate.Of) && !FlowRate.IsLegal(almost.Raw);

    [Property]
    public bool Parse_ATextOutside_IsRefused(Almost<FlowRate, string> almost) => !FlowRate.TryParse(almost.Raw, null, out var rate) && rate == default;

    [Property]
    public Property Of_AnyNumber_IsLegalJustFrom1To20() => Prop.ForAll(Gen.Choose(-50, 300).ToArbitrary(), units =>
        FlowRate.Of(units).IsT0 == (units is >= 1 and <= 20) && FlowRate.IsLegal(units) == FlowRate.Of(units).IsT0);

    [Property(MaxTest = 1000)]
    public bool TryParse_AnyText_IsLegalJustForDigitsFrom1To20(string? text)
    {
        var legal = FlowRate.TryParse(text, null, out var rate);
        return legal
            ? text!.All(char.IsAsciiDigit) && text!.TrimStart('0') == rate.ToString()
            : rate == default;
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("21")]
    [InlineData("+5")]
    [InlineData("-5")]
    [InlineData(" 5")]
    [InlineData("5\0")]
    [InlineData("5.0")]
    [InlineData("５")]
    [InlineData("4294967301")]
    public void Parse_NoRate_Refuses(string text)
    {
        Assert.False(FlowRate.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => FlowRate.Parse(text, null));
    }

    [Property]
    public bool Compare_IsThatOfUnits(FlowRate left, FlowRate right)
    {
        var compared = left.Units.CompareTo(right.Units);
        return left.CompareTo(right) == compared && left < right == compared < 0 && left <= right == compared <= 0
            && left > right == compared > 0 && left >= right == compared >= 0 && left == right == (compared == 0);
    }

    [Fact]
    public void Requirement_IsTheRangeThatIsChecked()
    {
        Assert.True(FlowRate.IsLegal(Requirement.FlowRateRange.Least!.Value) && FlowRate.IsLegal(Requirement.FlowRateRange.Most!.Value));
        Assert.False(FlowRate.IsLegal(Requirement.FlowRateRange.Least!.Value - 1) || FlowRate.IsLegal(Requirement.FlowRateRange.Most!.Value + 1));
    }
}
