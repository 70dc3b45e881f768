using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.1-1")]
public class TradingBusinessTests
{
    [Theory]
    [InlineData("auction", "竞价")]
    [InlineData("bond", "债券")]
    [InlineData("option", "期权")]
    public void Of_ABusinessOfTheGuide_IsKnownInBothLanguages(string english, string chinese)
    {
        var business = Given.Business(english);
        Assert.True(business.IsKnown);
        Assert.Same(business, Given.Business($" {chinese} "));
        Assert.Equal(chinese, business.Name(Language.Chinese));
        Assert.NotEqual(business.Name(Language.English), business.Name(Language.Chinese));
    }

    [Theory]
    [InlineData("基金通")]
    [InlineData("Auction")]
    public void Of_ABusinessThatTheGuideDoesNotName_IsKeptAndNamed(string name)
    {
        var business = Given.Business(name);
        Assert.False(business.IsKnown);
        Assert.Equal([name, name], new[] { business.Name(Language.English), business.Name(Language.Chinese) });
    }

    [Fact]
    public void Check_OfAFormWithAnUnknownBusiness_KeepsIt()
    {
        var form = Given.Opening with { Businesses = [TradingBusiness.Bond, Given.Business("基金通")] };
        Assert.Equal([TradingBusiness.Bond, Given.Business("基金通")], form.Check().AsT0.Businesses);
    }
}
