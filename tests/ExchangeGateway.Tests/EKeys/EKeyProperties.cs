using ExchangeGateway.EKeys;
using ExchangeGateway.Lifecycles;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.EKeys;

[Trait("Rule", "6.2-1")]
public class EKeyProperties
{
    private static readonly UnlockForm Complete = UnlockFormTests.Complete(UnlockRoute.ByPost);

    [Fact]
    public void RejectPin_SixTimes_LocksAndTheAuthorityAloneUnlocks()
    {
        var eKey = EKey.New();
        for (var left = 5; left >= 0; left--)
        {
            eKey = eKey.RejectPin().AsT0;
            Assert.Equal((left, left == 0 ? EKeyState.Locked : EKeyState.Ready), (eKey.TriesLeft, eKey.State));
        }

        Assert.Equal(new NotPermitted<EKeyState, EKeyAction>(EKeyState.Locked, EKeyAction.PinAccepted), eKey.AcceptPin().AsT1);
        Assert.Equal(new NotPermitted<EKeyState, EKeyAction>(EKeyState.Locked, EKeyAction.PinRejected), eKey.RejectPin().AsT1);
        Assert.Equal(new NotPermitted<EKeyState, EKeyAction>(EKeyState.Locked, EKeyAction.Unlock), eKey.Unlock().AsT1);
        var requested = eKey.RequestUnlock(Complete).AsT0;
        Assert.Equal(new NotPermitted<EKeyState, EKeyAction>(EKeyState.UnlockRequested, EKeyAction.PinAccepted), requested.AcceptPin().AsT1);
        var unlocked = requested.Unlock().AsT0;
        Assert.Equal((6, EKeyState.Ready, true), (unlocked.TriesLeft, unlocked.State, unlocked.MustChangePin));
        Assert.Equal(EKey.New(), unlocked.PinChanged());
    }

    [Fact]
    public void RequestUnlock_AnIncompleteForm_NamesEverythingAndChangesNothing()
    {
        var locked = EKey.Restore(PinPolicy.Default, 0, EKeyState.Locked, mustChangePin: false);

        Assert.Equal(new UnlockForm().Violations()!.Select(violation => violation.Code), locked.RequestUnlock(new()).AsT2.Select(violation => violation.Code));
    }

    [Fact]
    public void AcceptPin_OnATokenThatCountsForEver_GivesNothingBack() =>
        Assert.Equal(5, EKey.New(PinPolicy.Of(6, PinCounting.Ever).AsT0).RejectPin().AsT0.AcceptPin().AsT0.TriesLeft);

    [Property(MaxTest = 500)]
    public bool AnySequence_TriesAreThePolicysLessTheWrongPinsInARow(bool[] pins, byte tries)
    {
        var policy = PinPolicy.Of(Math.Max((byte)1, tries)).AsT0;
        var (eKey, inARow) = (EKey.New(policy), 0);
        foreach (var right in pins)
        {
            var after = right ? eKey.AcceptPin() : eKey.RejectPin();
            if (after.TryPickT0(out var next, out _))
            {
                (eKey, inARow) = (next, right ? 0 : inARow + 1);
            }
            else if (eKey.State is EKeyState.Ready)
            {
                return false;
            }
        }

        return eKey.TriesLeft == policy.Tries - inARow && eKey.State == (inARow == policy.Tries ? EKeyState.Locked : EKeyState.Ready);
    }

    [Theory]
    [InlineData(7, EKeyState.Ready)]
    [InlineData(-1, EKeyState.Locked)]
    [InlineData(0, EKeyState.Ready)]
    [InlineData(1, EKeyState.Locked)]
    [InlineData(1, EKeyState.UnlockRequested)]
    public void Restore_TriesThatDoNotGoWithTheState_AreAProgrammingError(int left, EKeyState state) =>
        Assert.Throws<ArgumentException>(() => EKey.Restore(PinPolicy.Default, left, state, mustChangePin: false));

    [Fact]
    public void Restore_WhatWasKept_IsTheSameEKey()
    {
        var eKey = EKey.New().RejectPin().AsT0;

        Assert.Equal(eKey, EKey.Restore(eKey.Policy, eKey.TriesLeft, eKey.State, eKey.MustChangePin));
    }
}
