using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

public class ExpiryIndexTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 7, 1, 12, 0, 0);
    private static readonly ExpiryIndex<string> Empty = Index();

    [Fact]
    public void CountEndingWithin_BothEnds_AreIn()
    {
        var index = Index("10", "20", "30");

        Assert.Equal(3, index.CountEndingWithin(At(10), At(30)));
        Assert.Equal(1, index.CountEndingWithin(At(11), At(29)));
        Assert.Equal(1, index.CountEndingWithin(At(20), At(20)));
    }

    [Fact]
    public void CountEndingWithin_FractionOfTheLastValidSecond_IsIn()
    {
        var index = Index("10");
        var half = Duration.FromMilliseconds(500);

        Assert.True(Validity("10").Contains(At(10) + half));
        Assert.Equal(1, index.CountEndingWithin(At(10) + half, At(20)));
        Assert.Equal(0, index.CountEndingWithin(At(9), At(9) + half));
    }

    [Fact]
    public void CountEndingWithin_EndsTheWrongWayRound_IsNone() => Assert.Equal(0, Index("10", "20").CountEndingWithin(At(30), At(5)));

    [Fact]
    public void CountEndingWithin_AllTime_IsCount()
    {
        Assert.Equal(0, Empty.CountEndingWithin(Instant.MinValue, Instant.MaxValue));
        Assert.Equal(2, Index("10", "20").CountEndingWithin(Instant.MinValue, Instant.MaxValue));
    }

    [Fact]
    public void EndingWithin_AnyOrderIn_SoonestFirstOut() =>
        Assert.Equal<ValueList<string>>(["20", "30", "40"], Index("50", "30", "10", "40", "20").EndingWithin(At(15), At(45)));

    [Fact]
    public void Add_Item_LeavesTheOldIndexAlone()
    {
        var old = Index("10");
        var added = old.Add("20");

        Assert.Equal(1, old.Count);
        Assert.Equal<ValueList<string>>(["10", "20"], All(added));
    }

    [Fact]
    public void Remove_Absent_IsTheSameIndex()
    {
        var index = Index("10");

        Assert.Same(index, index.Remove("20"));
    }

    [Fact]
    public void Remove_ItemThereTwice_TakesOne()
    {
        var index = Index("10", "10").Add("10");

        Assert.Equal<ValueList<string>>(["10", "10"], All(index.Remove("10")));
        Assert.Empty(All(index.Remove("10").Remove("10").Remove("10")));
    }

    [Fact]
    public void Remove_OthersOfTheSameSecond_Stay() => Assert.Equal<ValueList<string>>(["10b"], All(Index("10a", "10b").Add("10c").Remove("10c").Remove("10a")));

    [Fact]
    public void Replace_Renewed_EndsLater() => Assert.Equal<ValueList<string>>(["20", "30"], All(Index("10", "20").Replace("10", "30")));

    [Fact]
    public void Replace_Absent_AddsTheNew() => Assert.Equal<ValueList<string>>(["10", "30"], All(Index("10").Replace("20", "30")));

    [Fact]
    public void ToExpiryIndex_ArrayChangedAfterwards_IsACopy()
    {
        string[] items = ["10", "20"];
        var index = items.ToExpiryIndex(NotAfter);
        items[0] = "90";

        Assert.Equal<ValueList<string>>(["10", "20"], All(index));
    }

    private static ExpiryIndex<string> Index(params string[] items) => items.ToExpiryIndex(NotAfter);

    private static ValueList<string> All(ExpiryIndex<string> index) => index.EndingWithin(Instant.MinValue, Instant.MaxValue);

    // An item's name begins with its last valid second: two digits.
    private static Instant NotAfter(string item) => Validity(item).NotAfter;

    private static ValidityPeriod Validity(string item) => ValidityPeriod.Between(Noon, At(int.Parse(item[..2], null)))!.Value;

    private static Instant At(int seconds) => Noon + Duration.FromSeconds(seconds);
}
