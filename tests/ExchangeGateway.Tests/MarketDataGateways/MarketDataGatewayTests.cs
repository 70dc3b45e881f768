using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Tests.MarketDataGateways;

public class MarketDataGatewayTests
{
    private static readonly LocalDate Opened = new(2019, 5, 3);

    [Fact]
    [Trait("Rule", "3.4-1")]
    public void Open_APendingGateway_OpensItWithItsDate()
    {
        var pending = new MarketDataGateway(Given.Number("280"), CertificateKind.EKey);
        Assert.Equal(Given.MarketData("280", CertificateKind.EKey, openedOn: Opened), pending.Open(Opened).AsT0);
        Assert.Equal((GatewayState.Abandoned, null), (pending.Abandon().AsT0.State, pending.OpenedOn));
        Assert.True(pending.BeginRevocation().IsT1);
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    public void Revoke_AtTheApproval_EndsTheService()
    {
        var open = Given.MarketData("280", openedOn: Opened);
        var revoking = open.BeginRevocation().AsT0;
        Assert.True(revoking.State.Works());
        Assert.Equal(open, revoking.AbandonRevocation().AsT0);
        Assert.False(revoking.Revoke().AsT0.State.Works());
        Assert.True(open.Revoke().IsT1);
    }

    [Fact]
    [Trait("Rule", "3.1-1")]
    public void Capabilities_DeclaredInAnyOrder_AreOneSet()
    {
        var one = new MarketDataCapabilities { Feeds = [MarketDataFeed.Option, MarketDataFeed.Auction, MarketDataFeed.Option], Links = [MarketDataLink.Trading], Interfaces = [MarketDataInterface.Step, MarketDataInterface.Binary] };
        var other = new MarketDataCapabilities { Feeds = [MarketDataFeed.Auction, MarketDataFeed.Option], Links = [MarketDataLink.Trading], Interfaces = [MarketDataInterface.Binary, MarketDataInterface.Step] };
        Assert.Equal(one, other);
        Assert.Equal([MarketDataFeed.Auction, MarketDataFeed.Option], one.Feeds);
        Assert.NotEqual(one, other with { Links = [MarketDataLink.Satellite] });
        Assert.NotEqual(one, MarketDataCapabilities.Undeclared);
    }

    [Theory]
    [Trait("Rule", "3.1-1")]
    [InlineData("trading", "交易链路", "trading link")]
    [InlineData("terrestrial", "地面高速网", "high-speed terrestrial network")]
    [InlineData("satellite", "单向卫星", "one-way satellite")]
    public void Link_OfEitherName_IsTheOneTheGuideNames(string value, string chinese, string english)
    {
        var link = Given.Legal(MarketDataLink.Of(value));
        Assert.Same(link, Given.Legal(MarketDataLink.Of($" {chinese} ")));
        Assert.Equal((true, chinese, english), (link.IsKnown, link.Name(Language.Chinese), link.Name(Language.English)));
    }

    [Theory]
    [Trait("Rule", "3.1-1")]
    [InlineData("auction", "竞价", "竞价行情")]
    [InlineData("integrated-business", "综业", "综业行情")]
    [InlineData("option", "期权", "期权行情")]
    public void Feed_OfEitherName_IsTheOneTheGuideNames(string value, string chinese, string called)
    {
        var feed = Given.Legal(MarketDataFeed.Of(value));
        Assert.Same(feed, Given.Legal(MarketDataFeed.Of(chinese)));
        Assert.Equal((true, called), (feed.IsKnown, feed.Name(Language.Chinese)));
    }

    [Theory]
    [Trait("Rule", "3.1-1")]
    [InlineData("BINARY", "Binary")]
    [InlineData("step", "STEP")]
    public void Interface_InAnyCase_IsTheOneTheGuideNames(string typed, string value)
    {
        var known = Given.Legal(MarketDataInterface.Of(typed));
        Assert.Equal((true, value), (known.IsKnown, known.Value));
    }

    [Fact]
    [Trait("Rule", "3.1-1")]
    public void NamesThatTheGuideLacks_AreKept()
    {
        Assert.Equal((false, "微波", "微波"), (Given.Legal(MarketDataLink.Of("微波")).IsKnown, Given.Legal(MarketDataLink.Of("微波")).Value, Given.Legal(MarketDataLink.Of("微波")).Name(Language.English)));
        Assert.Equal((false, "债券"), (Given.Legal(MarketDataFeed.Of("债券")).IsKnown, Given.Legal(MarketDataFeed.Of("债券")).Name(Language.Chinese)));
        Assert.False(Given.Legal(MarketDataInterface.Of("FAST")).IsKnown);
        Assert.True(MarketDataFeed.Of(" ").IsT1);
    }
}
