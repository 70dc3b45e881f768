namespace ExchangeGateway.Tokens.Tests;

public sealed class PivTokenTests : RealTokenTests<PivToken>
{
    protected override string[] Ladder { get; } =
    [
        "PIN_INCORRECT", "PIN_INCORRECT", "PIN_INCORRECT", "PIN_INCORRECT", "PIN_INCORRECT FINAL", "PIN_LOCKED LOCKED", "PIN_LOCKED LOCKED",
    ];

    [Fact]
    public void Sign_KeyThatAsksEachTime_TakesThePinOnceMore()
    {
        using var worker = Token.NewWorker();

        Assert.True(worker.Call(static token => Client.Sign(token, 2)));
        Assert.Equal(2, Token.CardTries.Received);
    }

    [Fact]
    public void SetPin_PukWithoutLogin_UnblocksWithANewPin()
    {
        using var worker = Token.NewWorker();
        foreach (var pin in (string[])["1111", "2222", "3333", "4444", "5555", "6666"])
        {
            worker.Call(token => Client.Try(token, pin));
        }

        Assert.Equal("OK", worker.Call(static token => Client.SetPin(token, token.OfficerPin, "7777")));

        Assert.Equal("OK", worker.Call(static token => Client.Try(token, "7777")));
        Assert.Equal(6, Token.TriesLeft);
    }

    [Fact]
    public void CardTries_WrongPins_TellsWhichCameHowOften()
    {
        using var worker = Token.NewWorker();
        foreach (var pin in (string[])["1111", "22222222", "1111"])
        {
            worker.Call(token => Client.Try(token, pin));
        }

        Assert.Equal(new Dictionary<string, int> { ["1111"] = 2, ["22222222"] = 1 }, Token.CardTries.Rejected);
    }

    [Fact]
    public void CardTries_ClientKilledBeforeTheAnswer_HasCountedIt()
    {
        using var worker = Token.NewWorker();
        Token.HoldAnswers();
        var attempt = worker.Begin(static token => Client.Try(token, "1111"));
        Token.WaitUntilHeld();

        worker.Kill();
        Token.ReleaseAnswers();

        Assert.ThrowsAny<Exception>(() => attempt.GetAwaiter().GetResult());
        Assert.Equal(5, Token.TriesLeft);
        Assert.Equal("OK", worker.Call(static token => Client.Try(token, token.Pin)));
    }

    [Fact]
    public void Insert_AfterRemove_IsTheSameToken()
    {
        using var worker = Token.NewWorker();
        worker.Call(static token => Client.Try(token, "1111"));
        var serial = worker.Call(Client.Serial);

        Token.Remove();
        Assert.Contains("(empty)", Token.Run("pkcs11-tool", "--module", Token.Facts.Module, "--list-slots").Output, StringComparison.Ordinal);
        Token.Insert();

        Assert.Equal(serial, worker.Call(Client.Serial));
        Assert.Equal(5, Token.TriesLeft);
    }

    [Fact]
    public void InsertOther_LooksTheSame_ButForItsSerialNumber()
    {
        using var worker = Token.NewWorker();
        var serial = worker.Call(Client.Serial);
        Token.Remove();

        using var other = Token.InsertOther("654321");

        Assert.NotEqual(serial, worker.Call(Client.Serial));
        Assert.Equal("PIN_INCORRECT", worker.Call(static token => Client.Try(token, token.Pin)));
        Assert.Equal((5, 6), (other.Tries.TriesLeft, Token.TriesLeft));
    }
}
