using ExchangeGateway.EKeys;

namespace ExchangeGateway.Tests.EKeys;

[Trait("Rule", "6.2-1")]
public class PinGateTests
{
    private readonly KeptTries _kept = new();
    private readonly ScriptedToken _token = new();

    private PinGate Gate => new(_kept, PinPolicy.Default);

    [Fact]
    public async Task TryAsync_TheRightPin_LogsInAndGivesAllTriesBack()
    {
        await Gate.TryAsync(_token, Prompts.Typed("wrong1"));

        Assert.Equal(new LoggedIn(), (await Gate.TryAsync(_token, Prompts.Typed("right1"))).AsT0);
        Assert.Equal((6, 0), (_token.Left, _kept[_token.Identity].Spent));
    }

    [Fact]
    public async Task TryAsync_WrongPins_CountDownToTheFinalTryAndStopThere()
    {
        for (var i = 1; i <= 5; i++)
        {
            Assert.Equal(i, (await Gate.TryAsync(_token, Prompts.Typed($"wrong{i}"))).AsT1.Status.SpentAtLeast);
        }

        var prompt = Prompts.Typed("right1");
        Assert.Equal(PinRefusal.FinalTryNeedsConsent, (await Gate.TryAsync(_token, prompt)).AsT2.Reason);
        Assert.Empty(prompt.Asked);
        Assert.Equal((5, 1), (_token.Received.Count, _token.Left));
    }

    [Fact]
    public async Task TryAsync_TheFinalTryWithConsent_IsSentAndLocksTheTokenWhereItIsWrong()
    {
        _token.Left = 1;

        Assert.True((await Gate.TryAsync(_token, Prompts.Typed("wrong1"), finalTryConsent: true)).AsT1.Status.Locked);
        Assert.Equal(PinRefusal.Locked, (await Gate.TryAsync(_token, Prompts.Typed("right1"), finalTryConsent: true)).AsT2.Reason);
        Assert.Single(_token.Received);
    }

    [Fact]
    public async Task TryAsync_TheFinalTryUnattended_IsRefusedWhateverConsentAProgramGives()
    {
        _token.Left = 1;

        Assert.Equal(PinRefusal.FinalTryNeedsConsent, (await Gate.TryAsync(_token, Prompts.Configured("right1"), finalTryConsent: true)).AsT2.Reason);
        Assert.Empty(_token.Received);
    }

    [Fact]
    public async Task TryAsync_APinThatWasWrong_IsNotSentAgainInThisProcess()
    {
        await Gate.TryAsync(_token, Prompts.Typed("wrong1"));

        Assert.Equal(PinRefusal.RejectedBefore, (await new PinGate(new KeptTries()).TryAsync(_token, Prompts.Typed("wrong1"))).AsT2.Reason);
        Assert.Single(_token.Received);
    }

    [Fact]
    public async Task TryAsync_AWrongPinOfOneToken_MayBeAnothersRightOne()
    {
        var other = new ScriptedToken(rightPin: "wrong1");
        await Gate.TryAsync(_token, Prompts.Typed("wrong1"));

        Assert.True((await Gate.TryAsync(other, Prompts.Typed("wrong1"))).IsT0);
    }

    [Fact]
    public async Task TryAsync_AnUnattendedPinAfterARejectedOne_WaitsForAnOperator()
    {
        await Gate.TryAsync(_token, Prompts.Configured("wrong1"));

        Assert.Equal(PinRefusal.NotAcknowledged, (await Gate.TryAsync(_token, Prompts.Configured("right1"))).AsT2.Reason);
        Assert.Equal(1, (await Gate.AcknowledgeAsync(_token.Identity)).AsT0.Spent);
        Assert.True((await Gate.TryAsync(_token, Prompts.Configured("right1"))).IsT0);
    }

    [Fact]
    public async Task TryAsync_APersonsPinAfterARejectedUnattendedOne_IsSent()
    {
        await Gate.TryAsync(_token, Prompts.Configured("wrong1"));

        Assert.True((await Gate.TryAsync(_token, Prompts.Typed("right1"))).IsT0);
        Assert.Equal(PinRefusal.NotAcknowledged, (await Gate.TryAsync(_token, Prompts.Configured("wrong2"))).AsT2.Reason);
    }

    [Fact]
    public async Task TryAsync_KilledBetweenIntentAndAnswer_CountsAsATryAndBlocksTheUnattended()
    {
        _token.DiesAtNextPin = true;
        await Assert.ThrowsAsync<OperationCanceledException>(() => Gate.TryAsync(_token, Prompts.Configured("wrong1")).AsTask());

        Assert.Equal((1, true), (_kept[_token.Identity].Spent, _kept[_token.Identity].Pending));
        Assert.Equal(PinRefusal.NotAcknowledged, (await Gate.TryAsync(_token, Prompts.Configured("wrong1"))).AsT2.Reason);
        Assert.Equal(new(Rejected: 1, UnattendedBlocked: true), _kept[_token.Identity]);
        Assert.Single(_token.Received);
    }

    [Fact]
    public async Task TryAsync_TheIntent_IsKeptBeforeThePinIsSent()
    {
        var atThePin = TryRecord.Empty;
        _token.BeforePin = () => atThePin = _kept[_token.Identity];
        await Gate.TryAsync(_token, Prompts.Configured("right1"));

        Assert.Equal(new(Pending: true, PendingUnattended: true), atThePin);
        Assert.Equal(TryRecord.Empty, _kept[_token.Identity]);
    }

    [Fact]
    public async Task TryAsync_TheIntentCannotBeKept_SendsNothing()
    {
        _kept.SavesThatWork = 0;

        Assert.Equal(PinRefusal.RecordsUnavailable, (await Gate.TryAsync(_token, Prompts.Typed("right1"))).AsT2.Reason);
        Assert.Empty(_token.Received);
    }

    [Fact]
    public async Task TryAsync_TheAnswerCannotBeKept_StaysATry()
    {
        _kept.SavesThatWork = 1;

        Assert.True((await Gate.TryAsync(_token, Prompts.Typed("right1"))).IsT0);
        Assert.Equal(1, _kept[_token.Identity].Spent);
    }

    [Fact]
    public async Task TryAsync_ADamagedRecord_SendsNothingAndAsksNobody()
    {
        _kept.Damaged = true;
        var prompt = Prompts.Typed("right1");

        Assert.Equal(PinRefusal.RecordsUnavailable, (await Gate.TryAsync(_token, prompt)).AsT2.Reason);
        Assert.Empty(prompt.Asked);
        Assert.Equal("damaged", (await Gate.StatusAsync(_token)).AsT3.Name);
        Assert.Equal("damaged", (await Gate.AcknowledgeAsync(_token.Identity)).AsT2.Why);
    }

    [Fact]
    public async Task TryAsync_SomebodyElseIsTrying_AnswersInUse()
    {
        _kept.Taken = true;

        Assert.Equal(new InUse(), (await Gate.TryAsync(_token, Prompts.Typed("right1"))).AsT6);
        Assert.Equal(new InUse(), (await Gate.ResetAsync(_token.Identity)).AsT1);
        Assert.Empty(_token.Received);
    }

    [Theory]
    [InlineData("abc", false)]
    [InlineData("abcd", true)]
    [InlineData("abcdefgh", true)]
    [InlineData("abcdefghi", false)]
    [InlineData("密码密", false)]
    public async Task TryAsync_APinOutsideTheTokensLength_IsNotSent(string pin, bool isSent)
    {
        var answer = await Gate.TryAsync(_token, Prompts.Typed(pin));

        Assert.Equal(isSent, answer.IsT1);
        Assert.True(isSent || answer.AsT2.Reason is PinRefusal.Length);
        Assert.Equal(isSent ? 1 : 0, _token.Received.Count);
    }

    [Fact]
    public async Task TryAsync_APinThatMustBeChanged_IsTakenForTheChangeAlone()
    {
        _token.MustChange = true;
        var change = new ScriptedToken { ChangesPin = true, MustChange = true };

        Assert.Equal(PinRefusal.MustChange, (await Gate.TryAsync(_token, Prompts.Typed("right1"))).AsT2.Reason);
        Assert.True((await Gate.TryAsync(change, Prompts.Typed("right1"))).IsT0);
    }

    [Fact]
    public async Task TryAsync_AfterThePinWasChanged_AnOldWrongPinMayBeRight()
    {
        var token = new ScriptedToken { ChangesPin = true };
        await Gate.TryAsync(token, Prompts.Typed("wrong1"));
        await Gate.TryAsync(token, Prompts.Typed("right1"));

        Assert.True((await Gate.TryAsync(token, Prompts.Typed("wrong1"))).IsT1);
        Assert.Equal(["wrong1", "right1", "wrong1"], token.Received);
    }

    [Fact]
    public async Task TryAsync_NobodyTypesAPin_SendsNothing()
    {
        Assert.Equal(new PromptCancelled(), (await Gate.TryAsync(_token, Prompts.Cancelled())).AsT3);
        Assert.Empty(_token.Received);
    }

    [Fact]
    public async Task TryAsync_ThePinPad_SendsNoPinOfOurs()
    {
        Assert.True((await Gate.TryAsync(_token, Prompts.PinPad())).IsT1);
        Assert.True((await Gate.TryAsync(_token, Prompts.PinPad())).IsT1);
        Assert.Equal([null, null], _token.Received);
    }

    [Fact]
    public async Task TryAsync_AFaultAfterThePin_CountsAsATryAndSendsThatPinNoMore()
    {
        _token.FailsAtNextPin = true;

        Assert.Equal("CKR_GENERAL_ERROR (0x00000005)", (await Gate.TryAsync(_token, Prompts.Typed("wrong1"))).AsT7.ToString());
        Assert.Equal(1, _kept[_token.Identity].Spent);
        Assert.Equal(PinRefusal.RejectedBefore, (await Gate.TryAsync(_token, Prompts.Typed("wrong1"))).AsT2.Reason);
    }

    [Fact]
    public async Task TryAsync_APinThatNeverReachedTheToken_CostsNothing()
    {
        _token.LosesNextPin = true;

        Assert.True((await Gate.TryAsync(_token, Prompts.Typed("right1"))).IsT7);
        Assert.Equal(TryRecord.Empty, _kept[_token.Identity]);
        Assert.True((await Gate.TryAsync(_token, Prompts.Typed("right1"))).IsT0);
    }

    [Fact]
    public async Task TryAsync_NoTokenOrAnother_AsksNobody()
    {
        var prompt = Prompts.Typed("right1");
        _token.Blind = new TokenAbsent();
        Assert.Equal(new TokenAbsent(), (await Gate.TryAsync(_token, prompt)).AsT4);
        _token.Blind = new OtherToken(new ScriptedToken().Identity);
        Assert.True((await Gate.TryAsync(_token, prompt)).IsT5);
        _token.Blind = new DeviceFault(5, "x");
        Assert.True((await Gate.TryAsync(_token, prompt)).IsT7);

        Assert.Empty(prompt.Asked);
    }

    [Fact]
    public async Task TryAsync_ThePrompt_IsToldWhatIsKnownAndItsPinIsWiped()
    {
        _token.Left = 3;
        var prompt = Prompts.Typed("right1");
        await Gate.TryAsync(_token, prompt);

        Assert.Equal(new PinRequest(_token.Identity, PinOwner.User, PinStatus.Flagged(low: true, finalTry: false, locked: false)), Assert.Single(prompt.Asked));
        Assert.Throws<ObjectDisposedException>(() => prompt.Given!.Utf8.Length);
    }

    [Fact]
    public async Task StatusAsync_OurOwnCount_IsPartOfIt()
    {
        var token = new ScriptedToken(shows: Shows.Nothing);
        await Gate.TryAsync(token, Prompts.Typed("wrong1"));

        Assert.Equal((PinKnowledge.OwnCount, 1, null), (await Gate.StatusAsync(token)).AsT0 is var status ? (status.Source, status.SpentAtLeast, status.Remaining) : default);
    }

    [Fact]
    public async Task ResetAsync_AfterTheAuthorityUnlockedIt_BeginsAnew()
    {
        var token = new ScriptedToken(shows: Shows.Nothing);
        for (var i = 1; i <= 5; i++)
        {
            await Gate.TryAsync(token, Prompts.Typed($"wrong{i}"));
        }

        Assert.Equal(PinRefusal.FinalTryNeedsConsent, (await Gate.TryAsync(token, Prompts.Typed("right1"))).AsT2.Reason);
        await Gate.ResetAsync(token.Identity);
        Assert.True((await Gate.TryAsync(token, Prompts.Typed("wrong1"))).IsT1);
    }
}
