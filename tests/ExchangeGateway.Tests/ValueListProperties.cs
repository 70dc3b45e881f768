using FsCheck.Xunit;

namespace ExchangeGateway.Tests;

public class ValueListProperties
{
    [Property]
    public bool Equality_IsThatOfTheItemsInOrder(string?[] left, string?[] right)
    {
        var (a, b, copy) = (left.ToValueList(), right.ToValueList(), left.ToValueList());
        return a == b == left.SequenceEqual(right) && a != b == !left.SequenceEqual(right)
            && a == copy && a.GetHashCode() == copy.GetHashCode() && a.Equals((object)copy) && a.ToString() == copy.ToString();
    }

    [Property]
    public bool Items_AreKeptInOrder(int[] items) =>
        items.ToValueList() is var list && list.Count == items.Length && list.SequenceEqual(items) && list.AsSpan().SequenceEqual(items)
        && Enumerable.Range(0, items.Length).All(place => list[place] == items[place]);

    [Property]
    public bool Add_AnswersOneItemMoreAndLeavesTheListAlone(int[] items, int item) =>
        items.ToValueList() is var list && list.Add(item).SequenceEqual([.. items, item]) && list.Count == items.Length;

    [Fact]
    public void Default_IsTheEmptyList()
    {
        ValueList<int> none = default;
        Assert.Equal([], none);
        Assert.Equal(((ValueList<int>)[]).GetHashCode(), none.GetHashCode());
        Assert.Empty(none.AsSpan().ToArray());
        Assert.Equal("[]", none.ToString());
        Assert.Equal([7], none.Add(7));
    }

    [Fact]
    public void Equality_OfAnotherType_IsNone() => Assert.False(((ValueList<string>)[]).Equals((object)(ValueList<int>)[]));
}
