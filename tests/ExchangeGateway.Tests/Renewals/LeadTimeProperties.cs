using ExchangeGateway.FsCheck;
using ExchangeGateway.Renewals;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Renewals;

[Trait("Rule", "5.1-4")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class LeadTimeProperties
{
    [Property]
    public bool Of_ItsNumber_IsTheSame(LeadTime leadTime) => Laws.IsItself(leadTime, LeadTime.Of(leadTime.WorkingDays)) && $"{leadTime}" == $"{leadTime.WorkingDays}";

    [Property]
    public bool Of_ANumberOutside_IsRefused(Almost<LeadTime, int> almost) => Laws.IsRefused(almost, LeadTime.Of);

    [Fact]
    public void Default_IsOne() => Assert.Equal(1, default(LeadTime).WorkingDays);
}
