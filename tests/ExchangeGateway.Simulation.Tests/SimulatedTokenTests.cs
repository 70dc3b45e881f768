using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Tests;

public sealed class SimulatedTokenTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Create_AnOrder_IsTheTokenOrdered()
    {
        var token = _folder.Token(order: Given.Order with { Serial = "0001" });

        Assert.Equal(new EKeyIdentity("ExchangeGateway", "Simulated EKey", "0001", "交易网关一", Fingerprint.Of(Given.Sm2.Certificate.Der.Span)), token.Identity);
        Assert.Equal(EKey.New(), token.Tries());
        Assert.Equal(EKey.New(), token.Tries(PinOwner.Officer));
    }

    [Fact]
    public void Create_OverAnother_TheSlotHasTheNewOne()
    {
        var token = _folder.Token();
        _ = token.Send("wrong1");

        Assert.Equal("0002", _folder.Token(order: Given.Order with { Serial = "0002" }).Identity!.Serial);
        Assert.Equal((6, "0002"), (token.Tries().TriesLeft, token.Identity!.Serial));
    }

    [Theory]
    [InlineData("12345", "87654321", "0001")]
    [InlineData("12345678901234567", "87654321", "0001")]
    [InlineData("123456", "1", "0001")]
    [InlineData("123456", "87654321", "01234567890123456")]
    [InlineData("123456", "87654321", "")]
    public void Create_WhatATokenHasNoRoomFor_Throws(string pin, string officerPin, string serial)
    {
        using var user = Given.Of(pin);
        using var officer = Given.Of(officerPin);

        Assert.ThrowsAny<ArgumentException>(() => SimulatedToken.Create(_folder.PathOf("x.json"), Given.Order with { Serial = serial }, user, officer));
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void Send_SixWrongPins_LockIt()
    {
        var token = _folder.Token();

        for (var left = 5; left >= 0; left--)
        {
            Assert.True(token.Send("wrong" + left).IsT1);
            Assert.Equal(left, token.Tries().TriesLeft);
        }

        Assert.True(token.Send(Given.Pin).IsT1);
        Assert.Equal(EKeyState.Locked, token.Tries().State);
        Assert.Equal(new(Received: 7, ReceivedWhileLocked: 1, Rejected: 6, MostRejectionsOfOne: 1), token.Evidence());
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void Send_TheRightPin_GivesAllTriesBack()
    {
        var token = _folder.Token();
        _ = token.Send("wrong1");
        _ = token.Send("wrong1");

        Assert.True(token.Send(Given.Pin).IsT0);

        Assert.Equal(6, token.Tries().TriesLeft);
        Assert.Equal(new(Received: 3, ReceivedWhileLocked: 0, Rejected: 2, MostRejectionsOfOne: 2), token.Evidence());
    }

    [Fact]
    public void Send_TheOfficersPin_HasTriesOfItsOwn()
    {
        var token = _folder.Token();

        Assert.True(token.Send(Given.Pin, PinOwner.Officer).IsT1);
        Assert.True(token.Send(Given.OfficerPin, PinOwner.Officer).IsT0);

        Assert.Equal(0, token.Evidence().Received);
        Assert.Equal(2, token.Evidence(PinOwner.Officer).Received);
    }

    [Fact]
    public void RejectionsOf_EachPin_CountsIt()
    {
        var token = _folder.Token();
        _ = token.Send("wrong1");
        _ = token.Send("wrong1");
        _ = token.Send("wrong2");

        using var first = Given.Of("wrong1");
        using var second = Given.Of("wrong2");
        using var right = Given.Of(Given.Pin);
        Assert.Equal((2, 1, 0), (token.RejectionsOf(first), token.RejectionsOf(second), token.RejectionsOf(right)));
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void Unlock_LockedAndAskedFor_TakesTheInitialPinAlone()
    {
        var token = Locked();

        token.UnlockedBy("654321");

        Assert.Equal((6, EKeyState.Ready, true), (token.Tries().TriesLeft, token.Tries().State, token.Tries().MustChangePin));
        Assert.True(token.Send(Given.Pin).IsT1);
        Assert.True(token.Send("654321").IsT0);
    }

    [Fact]
    public void RequestUnlock_AnIncompleteForm_IsRefusedWithEveryReason()
    {
        var token = Locked();

        var outcome = token.RequestUnlock(Given.Form with { ContactName = null, IsStamped = false });

        Assert.Equal(2, outcome.AsT2.Count);
        Assert.Equal(EKeyState.Locked, token.Tries().State);
    }

    [Fact]
    public void Unlock_NotLockedOrNotAskedFor_IsRefused()
    {
        using var pin = Given.Of("654321");

        Assert.True(_folder.Token(name: "ready.json").Unlock(pin).IsT1);
        Assert.True(_folder.Token(name: "ready.json").RequestUnlock(Given.Form).IsT1);
        Assert.True(Locked().Unlock(pin).IsT1);
    }

    [Fact]
    public void Remove_ThenInsert_KeepsTheTries()
    {
        var token = _folder.Token();
        _ = token.Send("wrong1");

        token.Remove();
        token.Remove();

        Assert.Null(token.Identity);
        Assert.True(token.Send(Given.Pin).IsT2);

        token.Insert();

        Assert.NotNull(token.Identity);
        Assert.Equal(5, token.Tries().TriesLeft);
    }

    [Fact]
    public void ExchangeWith_Another_EachKeepsItsTries()
    {
        var first = _folder.Token(order: Given.Order with { Serial = "0001" });
        var second = _folder.Token(name: "other.json", order: Given.Order with { Serial = "0002" });
        _ = first.Send("wrong1");

        first.ExchangeWith(second);
        first.ExchangeWith(first);

        Assert.Equal(("0002", 6), (first.Identity!.Serial, first.Tries().TriesLeft));
        Assert.Equal(("0001", 5), (second.Identity!.Serial, second.Tries().TriesLeft));
    }

    [Fact]
    public void Inject_AtTheSecondCall_StrikesThereAndOnce()
    {
        var token = _folder.Token();
        token.Inject(new(TokenOperation.LogIn, 0x30) { Call = 2 });
        token.Inject(new(TokenOperation.Sign, 0x05));

        var answers = new[] { token.Send("wrong1"), token.Send("wrong2"), token.Send("wrong3") };

        Assert.Equal(["WrongPin", "DeviceFault", "WrongPin"], answers.Select(answer => answer.Value.GetType().Name));
        Assert.Equal(0x30ul, answers[1].AsT3.Code);
        Assert.Equal((2, 4), (token.Evidence().Received, token.Tries().TriesLeft));
    }

    [Fact]
    public void Inject_AfterTheEffect_TheTryIsSpent()
    {
        var token = _folder.Token();
        token.Inject(new(TokenOperation.LogIn, 0x05) { AfterEffect = true });

        Assert.Equal(0x05ul, token.Send("wrong1").AsT3.Code);

        Assert.Equal(5, token.Tries().TriesLeft);
    }

    [Fact]
    public void Inject_NoCall_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _folder.Token().Inject(new(TokenOperation.Sign, 1) { Call = 0 }));

    [Fact]
    public void Restyle_AGeneralErrorForAWrongPin_IsAnsweredAndCosts()
    {
        var token = _folder.Token();

        token.Restyle(TokenStyle.EKey with { WrongPinCode = 0x05 });

        Assert.Equal(0x05ul, token.Send("wrong1").AsT3.Code);
        Assert.True(token.Send(Given.Pin).IsT0);
        Assert.Equal(1, token.Evidence().Rejected);
    }

    [Fact]
    public void File_AfterPins_HoldsNoneOfThem()
    {
        var token = _folder.Token();
        _ = token.Send("wrong1");
        _ = token.Send(Given.Pin);

        var text = File.ReadAllText(token.Path);

        Assert.All([Given.Pin, Given.OfficerPin, "wrong1"], pin => Assert.DoesNotContain(pin, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"token":{"label":1}}""")]
    public void Open_WhatIsNoToken_Throws(string text)
    {
        File.WriteAllText(_folder.PathOf("x.json"), text);

        Assert.Throws<InvalidDataException>(() => SimulatedToken.Open(_folder.PathOf("x.json")));
    }

    [Fact]
    public void Open_TriesThatDoNotAddUp_Throws()
    {
        var path = _folder.Token().Path;
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"triesLeft\": 6", "\"triesLeft\": 7", StringComparison.Ordinal));

        Assert.Throws<InvalidDataException>(() => SimulatedToken.Open(path));
    }

    [Fact]
    public void Open_NoFile_Throws() =>
        Assert.Throws<FileNotFoundException>(() => SimulatedToken.Open(_folder.PathOf("none.json")));

    [Fact]
    public void Open_ADeadWritersRest_TheTokenIsAsItWas()
    {
        var token = _folder.Token();
        File.WriteAllText(token.Path + ".next", "{ \"half");

        _ = token.Send("wrong1");

        Assert.Equal(5, SimulatedToken.Open(token.Path).Tries().TriesLeft);
    }

    public void Dispose() => _folder.Dispose();

    private SimulatedToken Locked()
    {
        var token = _folder.Token();
        for (var i = 0; i < 6; i++)
        {
            _ = token.Send("wrong" + i);
        }

        return token;
    }
}
