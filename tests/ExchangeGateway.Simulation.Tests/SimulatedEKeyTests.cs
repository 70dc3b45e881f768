using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;
using ExchangeGateway.X509;

namespace ExchangeGateway.Simulation.Tests;

public sealed class SimulatedEKeyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SimulatedToken _token;
    private readonly InMemoryTryRecords _records = new();
    private readonly SimulatedEKey _eKey;

    public SimulatedEKeyTests()
    {
        _token = _folder.Token();
        _eKey = new(_token, _records, PinPolicy.Default);
    }

    public static TheoryData<KeyAlgorithm> Algorithms { get; } = [KeyAlgorithm.Sm2, KeyAlgorithm.Rsa];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public async Task Sign_LoggedIn_VerifiesWithTheCertificate(KeyAlgorithm algorithm)
    {
        var issued = algorithm is KeyAlgorithm.Sm2 ? Given.Sm2 : Given.Rsa;
        await using var eKey = EKey(_folder.Token(name: "one.json", order: Given.Order with { Signing = [issued] }));
        Assert.True((await eKey.LogInAsync(new TypedPin(Given.Pin))).IsT0);

        var signed = (await eKey.SignAsync(Given.Challenge)).AsT0;

        Assert.Equal(issued.Certificate.Der, eKey.Certificate);
        Assert.True(VerificationKey.Of(issued.Certificate)!.Verify(Given.Challenge.Span, signed.Signature.Span));
    }

    [Fact]
    public async Task Sign_NobodyLoggedIn_IsRefused()
    {
        Assert.Equal(SignRefusal.NotLoggedIn, (await _eKey.SignAsync(Given.Challenge)).AsT1);

        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));
        await _eKey.LogOutAsync();

        Assert.Equal(SignRefusal.NotLoggedIn, (await _eKey.SignAsync(Given.Challenge)).AsT1);
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public async Task LogIn_WrongPins_StopAtTheFinalTryAndLockWithConsentAlone()
    {
        for (var i = 1; i <= 5; i++)
        {
            Assert.True((await _eKey.LogInAsync(new TypedPin("wrong" + i))).IsT1);
        }

        Assert.Equal(PinRefusal.FinalTryNeedsConsent, (await _eKey.LogInAsync(new TypedPin("wrong6"))).AsT2.Reason);
        Assert.Equal(1, _token.Tries().TriesLeft);
        Assert.True((await _eKey.LogInAsync(new TypedPin("wrong6"), finalTryConsent: true)).AsT1.Status.Locked);
        Assert.Equal(PinRefusal.Locked, (await _eKey.LogInAsync(new TypedPin(Given.Pin), finalTryConsent: true)).AsT2.Reason);
        Assert.Equal(new(Received: 6, ReceivedWhileLocked: 0, Rejected: 6, MostRejectionsOfOne: 1), _token.Evidence());
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("12345678901234567")]
    public async Task LogIn_ALengthThatTheTokenDoesNotTake_IsNotSent(string pin)
    {
        Assert.Equal(PinRefusal.Length, (await _eKey.LogInAsync(new TypedPin(pin))).AsT2.Reason);
        Assert.Equal(0, _token.Evidence().Received);
    }

    [Fact]
    public async Task LogIn_Cancelled_SendsNothing()
    {
        Assert.True((await _eKey.LogInAsync(new TypedPin(null))).IsT3);
        Assert.Equal(0, _token.Evidence().Received);
    }

    [Fact]
    public async Task LogIn_AGeneralErrorForAWrongPin_IsAFaultAndThePinIsNotSentAgain()
    {
        _token.Restyle(TokenStyle.EKey with { WrongPinCode = 0x05 });

        Assert.Equal(0x05ul, (await _eKey.LogInAsync(new TypedPin("wrong1"))).AsT7.Code);
        Assert.Equal(PinRefusal.RejectedBefore, (await _eKey.LogInAsync(new TypedPin("wrong1"))).AsT2.Reason);
        Assert.Equal(1, _token.Evidence().Received);
    }

    [Fact]
    public async Task Use_NoTokenOrAnother_IsNamed()
    {
        var other = _folder.Token(name: "other.json", order: Given.Order with { Serial = "0002" });
        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));

        _token.Remove();

        Assert.True((await _eKey.StatusAsync()).IsT1);
        Assert.True((await _eKey.LogInAsync(new TypedPin(Given.Pin))).IsT4);
        Assert.Equal(SignRefusal.TokenAbsent, (await _eKey.SignAsync(Given.Challenge)).AsT1);

        _token.ExchangeWith(other);

        Assert.Equal("0002", (await _eKey.StatusAsync()).AsT2.Found.Serial);
        Assert.True((await _eKey.LogInAsync(new TypedPin(Given.Pin))).IsT5);
        Assert.Equal(SignRefusal.OtherToken, (await _eKey.SignAsync(Given.Challenge)).AsT1);
        Assert.Equal(0, _token.Evidence().Received);
    }

    [Fact]
    public async Task Sign_PulledOutAndPutBack_AsksForALogin()
    {
        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));

        _token.Remove();
        _token.Insert();

        Assert.Equal(SignRefusal.NotLoggedIn, (await _eKey.SignAsync(Given.Challenge)).AsT1);
        Assert.True((await _eKey.LogInAsync(new TypedPin(Given.Pin))).IsT0);
        Assert.True((await _eKey.SignAsync(Given.Challenge)).IsT0);
    }

    [Fact]
    public async Task LogIn_TheTokenGoesWhileThePinIsTyped_SendsNothing()
    {
        var prompt = new TypedPin("wrong1", meanwhile: () => Task.Run(_token.Remove));

        Assert.True((await _eKey.LogInAsync(prompt)).IsT4);
        Assert.Equal(0, _token.Evidence().Received);
    }

    [Fact]
    public async Task Use_Overlapping_IsRefusedAtOnce()
    {
        var overlapping = new List<object>();
        var prompt = new TypedPin(Given.Pin, meanwhile: async () =>
        {
            using var pin = Given.Of("654321");
            overlapping.Add((await _eKey.LogInAsync(new TypedPin(Given.Pin))).Value);
            overlapping.Add((await _eKey.SignAsync(Given.Challenge)).Value);
            overlapping.Add((await _eKey.ChangePinAsync(new TypedPin(Given.Pin), pin)).Value);
            overlapping.Add((await _eKey.UnlockAsync(new TypedPin(Given.Pin), pin)).Value);
        });

        Assert.True((await _eKey.LogInAsync(prompt)).IsT0);

        Assert.Equal([new InUse(), SignRefusal.InUse, new InUse(), new InUse()], overlapping);
    }

    [Fact]
    public async Task ChangePin_TheOldOneRight_TheNewOneServes()
    {
        using var next = Given.Of("654321");
        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));

        Assert.True((await _eKey.ChangePinAsync(new TypedPin(Given.Pin), next)).IsT0);

        Assert.Equal(SignRefusal.NotLoggedIn, (await _eKey.SignAsync(Given.Challenge)).AsT1);
        Assert.True((await _eKey.LogInAsync(new TypedPin("654321"))).IsT0);
    }

    [Fact]
    public async Task ChangePin_TheOldOneWrong_CostsATry()
    {
        using var next = Given.Of("654321");

        Assert.True((await _eKey.ChangePinAsync(new TypedPin("wrong1"), next)).IsT2);
        Assert.Equal(5, _token.Tries().TriesLeft);
        Assert.True((await _eKey.LogInAsync(new TypedPin(Given.Pin))).IsT0);
    }

    [Fact]
    public async Task NewPin_TooShortOrTooLong_IsRefusedBeforeAnyTry()
    {
        using var next = Given.Of("12345");

        Assert.Equal(new(6, 16), (await _eKey.ChangePinAsync(new TypedPin(Given.Pin), next)).AsT1);
        Assert.Equal(new(6, 16), (await _eKey.UnlockAsync(new TypedPin(Given.OfficerPin), next)).AsT1);
        Assert.Equal((0, 0), (_token.Evidence().Received, _token.Evidence(PinOwner.Officer).Received));
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public async Task Unlock_ByTheAuthority_ThePinMustBeChangedFirst()
    {
        for (var i = 0; i < 6; i++)
        {
            _ = _token.Send("wrong" + i);
        }

        _token.UnlockedBy("654321");

        Assert.Equal(PinRefusal.MustChange, (await _eKey.LogInAsync(new TypedPin("654321"))).AsT2.Reason);
        using var next = Given.Of("246810");
        Assert.True((await _eKey.ChangePinAsync(new TypedPin("654321"), next)).IsT0);
        Assert.True((await _eKey.LogInAsync(new TypedPin("246810"))).IsT0);
    }

    [Fact]
    public async Task Unlock_ByTheOfficer_LeavesWhatTheAuthorityLeaves()
    {
        for (var i = 0; i < 6; i++)
        {
            _ = await _eKey.LogInAsync(new TypedPin("wrong" + i), finalTryConsent: true);
        }

        using var next = Given.Of("wrong3");
        Assert.True((await _eKey.UnlockAsync(new TypedPin("not the PIN"), next)).IsT2);
        Assert.True((await _eKey.UnlockAsync(new TypedPin(Given.OfficerPin), next)).IsT0);

        Assert.Equal((6, EKeyState.Ready, true), (_token.Tries().TriesLeft, _token.Tries().State, _token.Tries().MustChangePin));
        Assert.Equal(TryRecord.Empty with { ShowedFlags = true }, (await _records.ReadAsync(_eKey.Identity, PinOwner.User)).AsT0);
        using var last = Given.Of("135791");
        Assert.True((await _eKey.ChangePinAsync(new TypedPin("wrong3"), last)).IsT0);
    }

    [Theory]
    [InlineData(Sm2Flaw.Ecdsa)]
    [InlineData(Sm2Flaw.WithoutZ)]
    public async Task Sign_ByAnotherScheme_IsFoundOut(Sm2Flaw flaw)
    {
        _token.Restyle(TokenStyle.EKey with { Sm2Flaw = flaw });
        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));

        Assert.Equal(SignRefusal.WrongSignature, (await _eKey.SignAsync(Given.Challenge)).AsT1);
    }

    [Fact]
    public async Task Sign_AKeyThatAsksEachTime_OneLoginIsOneSignature()
    {
        _token.Restyle(TokenStyle.EKey with { AsksPinToSign = true });
        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));

        Assert.True((await _eKey.SignAsync(Given.Challenge)).IsT0);
        Assert.Equal(SignRefusal.PinNeeded, (await _eKey.SignAsync(Given.Challenge)).AsT1);
    }

    [Fact]
    public async Task Use_FaultsStrike_AreNamed()
    {
        _token.Inject(new(TokenOperation.ReadStatus, 0x30));
        Assert.Equal(0x30ul, (await _eKey.StatusAsync()).AsT3.Code);

        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));
        _token.Inject(new(TokenOperation.Sign, 0x31));
        Assert.Equal(0x31ul, (await _eKey.SignAsync(Given.Challenge)).AsT2.Code);
        Assert.True((await _eKey.SignAsync(Given.Challenge)).IsT0);

        using var next = Given.Of("654321");
        _token.Inject(new(TokenOperation.SetUserPin, 0x32));
        Assert.Equal(0x32ul, (await _eKey.UnlockAsync(new TypedPin(Given.OfficerPin), next)).AsT8.Code);
    }

    [Fact]
    public async Task Use_TheFileIsNoToken_IsAFault()
    {
        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));
        File.WriteAllText(_token.Path, "");

        Assert.True((await _eKey.StatusAsync()).IsT3);
        Assert.True((await _eKey.LogInAsync(new TypedPin(Given.Pin))).IsT7);
        Assert.True((await _eKey.SignAsync(Given.Challenge)).IsT2);
    }

    [Fact]
    public void New_NothingToSignWith_Throws()
    {
        Assert.Throws<ArgumentException>(() => EKey(_folder.Token(name: "none.json", order: Given.Order with { Signing = [] })));

        _token.Remove();

        Assert.Throws<ArgumentException>(() => EKey(_token));
    }

    [Fact]
    public async Task Dispose_Twice_ThrowsNothingAndLogsOut()
    {
        _ = await _eKey.LogInAsync(new TypedPin(Given.Pin));

        await _eKey.DisposeAsync();
        await _eKey.DisposeAsync();

        Assert.Equal(SignRefusal.NotLoggedIn, (await _eKey.SignAsync(Given.Challenge)).AsT1);
    }

    // There is nothing to dispose of in it: a login ends with it.
    public void Dispose() => _folder.Dispose();

    private static SimulatedEKey EKey(SimulatedToken token) => new(token, new InMemoryTryRecords());
}
