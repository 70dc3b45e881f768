using ExchangeGateway.EKeys;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.EKeys;

[Trait("Rule", "6.2-1")]
public class PinStatusTests
{
    [Theory]
    [InlineData(6, 6, 0, false, false, false, "6 of 6 tries are left.")]
    [InlineData(6, 2, 4, true, false, false, "2 of 6 tries are left.")]
    [InlineData(6, 1, 5, true, true, false, "explicit consent")]
    [InlineData(6, 0, 6, true, false, true, "Locked")]
    [InlineData(1, 1, 0, false, true, false, "may lock the token")]
    public void Counted_ExactTries_SayWhatFollows(int max, int remaining, int spent, bool low, bool finalTry, bool locked, string text)
    {
        var status = PinStatus.Counted(max, remaining);

        Assert.Equal((max, remaining, spent, low, finalTry, locked, PinKnowledge.Exact), (status.Max, status.Remaining, status.SpentAtLeast, status.Low, status.FinalTry, status.Locked, status.Source));
        Assert.Contains(text, status.Text(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(6, 7)]
    [InlineData(6, -1)]
    public void Counted_NumbersThatCannotBe_AreAProgrammingError(int max, int remaining) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PinStatus.Counted(max, remaining));

    [Fact]
    public void Flagged_NoFlag_InventsNoNumber()
    {
        var status = PinStatus.Flagged(low: false, finalTry: false, locked: false);

        Assert.Equal((null, null, 0, PinKnowledge.Flags), (status.Max, status.Remaining, status.SpentAtLeast, status.Source));
    }

    // openCryptoki leaves other flags beside LOCKED.
    [Fact]
    public void Flagged_LockedBesideOtherFlags_IsLockedAndNoFinalTry() =>
        Assert.False(PinStatus.Flagged(low: true, finalTry: true, locked: true).FinalTry);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(9, true)]
    public void With_OurOwnCount_MakesTheLastOfThePolicyTheFinalTry(int rejected, bool finalTry)
    {
        var status = PinStatus.Flagged(false, false, false).With(new(rejected), PinPolicy.Default);

        Assert.Equal((finalTry, rejected, PinKnowledge.OwnCount), (status.FinalTry, status.SpentAtLeast, status.Source));
    }

    [Fact]
    public void With_APolicyOfOneTry_IsAlwaysTheFinalOne() =>
        Assert.True(PinStatus.Flagged(false, false, false).With(TryRecord.Empty, PinPolicy.Of(1).AsT0).FinalTry);

    [Fact]
    public void With_AnExactCount_BelievesTheToken() =>
        Assert.Equal(PinStatus.Counted(6, 6), PinStatus.Counted(6, 6).With(new(Rejected: 5), PinPolicy.Default));

    [Fact]
    public void With_ALockedToken_StaysLocked() =>
        Assert.Equal((true, false), PinStatus.Flagged(false, false, true).With(new(Rejected: 5), PinPolicy.Default) is var status ? (status.Locked, status.FinalTry) : default);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void PinPolicy_Tries_Are1To255(int tries, bool isLegal) => Assert.Equal(isLegal, PinPolicy.Of(tries).IsT0);

    [Fact]
    public void PinPolicy_Default_IsTheGuidesSixTries() => Assert.Equal((6, 6), (PinPolicy.Default.Tries, PinPolicy.Cautious.Tries));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Text_EveryStatus_HasOneOfItsOwn(Language language)
    {
        PinStatus[] all =
        [
            PinStatus.Flagged(false, false, false), PinStatus.Flagged(true, false, false), PinStatus.Flagged(false, true, false), PinStatus.Flagged(false, false, true),
            PinStatus.Counted(6, 3), PinStatus.Flagged(false, false, false).With(new(2), PinPolicy.Default),
        ];

        Assert.Equal(all.Length, all.Select(status => status.Text(language)).Distinct().Count());
        Assert.All(all, status => Assert.DoesNotContain('{', status.Text(language)));
        Assert.All(Enum.GetValues<PinRefusal>(), refusal => Assert.NotEmpty(refusal.Text(language)));
        Assert.All(Enum.GetValues<SignRefusal>(), refusal => Assert.NotEmpty(refusal.Text(language)));
    }
}
