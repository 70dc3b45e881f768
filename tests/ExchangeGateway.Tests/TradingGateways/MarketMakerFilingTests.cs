using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.6-1")]
public class MarketMakerFilingTests
{
    private static readonly GatewayDirectory Own = new(
        Given.Gateway("7"),
        Given.Gateway("filed", [TradingBusiness.Auction], isMarketMaking: true),
        Given.Gateway("pending", GatewayState.Pending));

    private static readonly MarketMakerFilingForm Clean = new() { Accounts = ["A1", "A2"], Gateways = ["7"], AccountsOnRecord = true, MarketMakingOnly = true };

    [Fact]
    public void Submit_BothDeclarations_TakesEffectAtOnce()
    {
        var filing = MarketMakerFiling.Draft(Clean).Submit(Own, Given.Now).AsT0;
        Assert.Equal((MarketMakerFilingState.Effective, Given.Now), (filing.State, filing.EffectiveFrom));
    }

    [Theory]
    [InlineData(false, true, new[] { "accounts-not-declared" })]
    [InlineData(true, false, new[] { "market-making-not-declared" })]
    [InlineData(false, false, new[] { "accounts-not-declared", "market-making-not-declared" })]
    public void Submit_ADeclarationMissing_NamesIt(bool accounts, bool marketMaking, string[] codes)
    {
        var draft = MarketMakerFiling.Draft(Clean with { AccountsOnRecord = accounts, MarketMakingOnly = marketMaking });
        Assert.Equal(codes, draft.Submit(Own, Given.Now).AsT2.Codes());
        Assert.Equal((MarketMakerFilingState.Draft, null), (draft.State, draft.EffectiveFrom));
    }

    [Fact]
    public void Submit_AFormFullOfMistakes_NamesEachAtOnce()
    {
        var form = new MarketMakerFilingForm { Accounts = ["A1", null, "A1 "], Gateways = ["", "filed", "another's", "pending", "filed"] };
        Assert.Equal(
            [
                ("2.6-1", "accounts-not-declared", "accountsOnRecord", null, null),
                ("2.6-1", "market-making-not-declared", "marketMakingOnly", null, null),
                ("2.5-1", "opaque-text", "accounts[1]", null, "1–64"),
                ("2.6-1", "account-twice", "accounts[2]", "A1", null),
                ("2.5-1", "opaque-text", "gateways[0]", null, "1–64"),
                ("2.6-1", "gateway-twice", "gateways[4]", "filed", null),
                ("2.6-1", "gateway-unknown", "gateways[2]", "another's", null),
                ("2.6-1", "gateway-not-open", "gateways[3]", "pending: Pending", null),
                ("2.6-1", "already-filed", "gateways[1]", "filed", null),
                ("2.6-1", "already-filed", "gateways[4]", "filed", null),
            ],
            MarketMakerFiling.Draft(form).Submit(Own, Given.Now).AsT2.Told());
    }

    [Fact]
    public void Submit_ABlankForm_NamesWhatIsMissing() =>
        Assert.Equal(
            ["accounts-not-declared", "market-making-not-declared", "accounts-missing", "gateways-missing"],
            MarketMakerFiling.Draft(new()).Submit(Own, Given.Now).AsT2.Codes());

    [Fact]
    public void ViolationsWithoutGateways_AreThoseOfTheFormAlone()
    {
        Assert.Null((Clean with { Gateways = ["another's", "filed"] }).ViolationsWithoutGateways());
        Assert.Equal(
            ["accounts-not-declared", "market-making-not-declared", "account-twice", "gateway-twice"],
            new MarketMakerFilingForm { Accounts = ["A1", "A1"], Gateways = ["filed", "filed"] }.ViolationsWithoutGateways().Codes());
    }

    [Fact]
    public void Save_ADraft_KeepsTheForm()
    {
        var saved = MarketMakerFiling.Draft(new()).Save(Clean).AsT0;
        Assert.Equal((Clean, MarketMakerFilingState.Draft, null), (saved.Form, saved.State, saved.EffectiveFrom));
    }

    [Fact]
    public void Effective_IsFinal()
    {
        var filing = MarketMakerFiling.Draft(Clean).Submit(Own, Given.Now).AsT0;
        Assert.True(filing.Save(Clean).IsT1);
        Assert.True(filing.Submit(Own, Given.Now).IsT1);
    }

    [Fact]
    public void Mark_AnEffectiveFiling_MarksTheGatewaysThatItNamesAndSoNoneIsFiledTwice()
    {
        var filing = MarketMakerFiling.Draft(Clean with { Gateways = [" 7", "8"] }).Submit(new(Given.Gateway("7"), Given.Gateway("8")), Given.Now).AsT0;
        var marked = filing.Mark(Given.Gateway("7"));
        Assert.True(marked.IsMarketMaking);
        Assert.True(filing.Mark(Given.Gateway("8")).IsMarketMaking);
        Assert.False(filing.Mark(Given.Gateway("9")).IsMarketMaking);
        Assert.Equal(["already-filed"], MarketMakerFiling.Draft(Clean).Submit(new(marked), Given.Now).AsT2.Codes());
    }

    [Fact]
    public void Mark_ADraft_MarksNothing() => Assert.False(MarketMakerFiling.Draft(Clean).Mark(Given.Gateway("7")).IsMarketMaking);
}
