using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Tests.TradingGateways;

public class TradingGatewayTests
{
    private static readonly TradingGateway Pending = new(Given.Number("7"), [TradingBusiness.Auction], Given.Rate(2));

    [Fact]
    public void Open_APendingGateway_OpensItWithItsDate()
    {
        var open = Pending.Open(new LocalDate(2026, 11, 23)).AsT0;
        Assert.Equal((GatewayState.Open, new LocalDate(2026, 11, 23)), (open.State, open.ScheduledOn));
        Assert.Equal((GatewayState.Pending, null), (Pending.State, Pending.ScheduledOn));
    }

    [Fact]
    [Trait("Rule", "2.4-1")]
    public void ApplyChange_WhileChanging_ChangesOneThing()
    {
        var changing = Given.Gateway("7", [TradingBusiness.Auction], 2).BeginChange().AsT0;
        Assert.Equal(Given.Gateway("7", [TradingBusiness.Bond], 2), changing.ApplyChange([TradingBusiness.Bond]).AsT0);
        Assert.Equal(Given.Gateway("7", [TradingBusiness.Auction], 20), changing.ApplyChange(Given.Rate(20)).AsT0);
        Assert.Equal(Given.Gateway("7", [TradingBusiness.Auction], 2), changing.AbandonChange().AsT0);
    }

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void BeginChange_WhileOneIsUnderWay_IsNotPermitted()
    {
        Assert.True(Given.Gateway("7", GatewayState.Changing).BeginChange().IsT1);
        Assert.True(Given.Gateway("7", GatewayState.Changing).BeginRevocation().IsT1);
        Assert.True(Given.Gateway("7", GatewayState.Revoking).BeginChange().IsT1);
        Assert.True(Given.Gateway("7", GatewayState.Revoking).BeginRevocation().IsT1);
    }

    [Fact]
    [Trait("Rule", "2.4-2")]
    [Trait("Rule", "2.2-3")]
    public void AGateway_WithoutBusiness_IsAProgrammingError()
    {
        Assert.ThrowsAny<ArgumentException>(() => new TradingGateway(Given.Number("7"), [], default));
        Assert.ThrowsAny<ArgumentException>(() => Given.Gateway("7", [], 1));
        Assert.ThrowsAny<ArgumentException>(() => Given.Gateway("7", GatewayState.Changing).ApplyChange([]));
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    [Trait("Rule", "2.3-1")]
    public void Revoke_AtTheApproval_EndsTheService()
    {
        var revoking = Given.Gateway("7").BeginRevocation().AsT0;
        Assert.True(revoking.State.Works());
        Assert.False(revoking.Revoke().AsT0.State.Works());
        Assert.True(Given.Gateway("7").Revoke().IsT1);
    }
}
