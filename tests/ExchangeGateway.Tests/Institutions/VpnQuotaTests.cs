using ExchangeGateway.FsCheck;
using ExchangeGateway.Institutions;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Institutions;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class VpnQuotaTests
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    [Trait("Rule", "1.1-2")]
    public void Of_ItsBounds_AreLegal(int value, bool legal) => Assert.Equal(legal, VpnQuota.Of(value).IsT0);

    [Fact]
    public void Default_IsNone() => Assert.Equal(0, default(VpnQuota).Value);

    [Property]
    public bool Of_ItsNumber_IsTheSame(VpnQuota quota) => Laws.IsItself(quota, VpnQuota.Of(quota.Value)) && $"{quota}" == $"{quota.Value}";

    [Property]
    public bool Of_ANumberOutside_IsRefused(Almost<VpnQuota, int> almost) => Laws.IsRefused(almost, VpnQuota.Of);
}
