using ExchangeGateway.FsCheck;
using ExchangeGateway.TradingGateways;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.2-3")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class TradingBusinessSetProperties
{
    [Property]
    public bool Of_AnyOrderAndRepetition_IsTheSameSet(TradingBusiness[] businesses)
    {
        var (set, turned) = (TradingBusinessSet.Of(businesses), TradingBusinessSet.Of([.. businesses.Reverse(), .. businesses]));
        return set == turned && set.GetHashCode() == turned.GetHashCode() && set.ToString() == turned.ToString()
            && set.Count == businesses.Distinct().Count() && set.ToHashSet().SetEquals(businesses);
    }

    [Property]
    public bool With_IsUnion(TradingBusinessSet a, TradingBusinessSet b, TradingBusinessSet c) =>
        a.With(b) == b.With(a) && a.With(b).With(c) == a.With(b.With(c)) && a.With(a) == a && a.With([]) == a
        && a.With(b).ToHashSet().SetEquals(Enumerable.Union(a, b));

    [Property]
    public bool Without_IsDifference(TradingBusinessSet a, TradingBusinessSet b) =>
        a.Without(a) == default && a.Without([]) == a && a.Without(b).With(b) == a.With(b)
        && a.Without(b).ToHashSet().SetEquals(Enumerable.Except(a, b));

    [Property]
    public bool Contains_IsMembership(TradingBusinessSet set, TradingBusiness business) =>
        set.Contains(business) == Enumerable.Contains(set, business) && set.With([business]).Contains(business) && !set.Without([business]).Contains(business);

    [Property]
    public bool Equality_IsHoldingTheSame(TradingBusinessSet a, TradingBusinessSet b) =>
        a.ToHashSet().SetEquals(b) is var same && (a == b) == same && (a != b) == !same && a.Equals((object)b) == same && !a.Equals((object)"X");

    [Fact]
    public void Default_IsTheEmptySet() => Assert.Equal([], default(TradingBusinessSet));
}
