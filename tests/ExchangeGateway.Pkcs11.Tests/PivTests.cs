using ExchangeGateway.EKeys;
using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class PivTests(PivToken token) : LockingConformance<PivToken>(token)
{
    protected override PinPolicy Policy => PinPolicy.Default;

    protected override Unlocking Unlocking => Unlocking.ByPuk;

    [Fact]
    public void SignAsync_CardPulledOutAndPutBack_SignsAfterANewLogin()
    {
        var worker = NewWorker();
        worker.Call(static token => Client.LogIn(token, token.Pin));

        Token.Remove();
        try
        {
            // OpenSC takes a moment to notice.
            Assert.Contains(worker.Call(static token => Client.Sign(token)), (string[])["CKR_GENERAL_ERROR (0x00000005)", "TokenAbsent", "NotLoggedIn"]);
            Assert.Contains("TokenAbsent", Enumerable.Range(0, 100).Select(_ => worker.Call(static token => Client.Status(token))));
            Assert.Equal("TokenAbsent", worker.Call(static token => Client.LogIn(token, token.Pin)));
        }
        finally
        {
            Token.Insert();
        }

        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token)));
    }

    [Fact]
    public void LogInAsync_AnotherCardInItsPlace_SendsNoPin()
    {
        var worker = NewWorker();
        worker.Call(static token => Client.LogIn(token, token.Pin));
        Token.Remove();
        try
        {
            using var other = Token.InsertOther("654321");

            var answers = (string[])[worker.Call(static token => Client.Sign(token)), worker.Call(static token => Client.LogIn(token, token.Pin)), worker.Call(static token => Client.Status(token))];

            Assert.All(answers[1..], static answer => Assert.StartsWith("OtherToken", answer, StringComparison.Ordinal));
            Assert.Equal(0, other.Tries.Received);
            other.Remove();
        }
        finally
        {
            Token.Insert();
        }
    }

    [Fact]
    public void DisposeAsync_CardPulledOut_IsDone()
    {
        var worker = NewWorker();
        worker.Call(static token => Client.LogIn(token, token.Pin));

        Token.Remove();
        try
        {
            Assert.True(worker.Call(static _ => Client.Close()));
        }
        finally
        {
            Token.Insert();
        }

        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
    }

    [Fact]
    public void SignAsync_KeyThatAsksEachTime_TakesOnePromptForEachSignature()
    {
        var worker = NewWorker();
        var before = Token.CardTries.Received;

        Assert.Equal(["LoggedIn", "Signed", "Signed", "2"], worker.Call(static token => Scenes.SignAsking(token, token.Pin)));
        Assert.Equal(before + 3, Token.CardTries.Received);
    }

    [Fact]
    public void SignAsync_WrongPinForTheSignature_CostsOneTryAndTheSession()
    {
        var worker = NewWorker();

        Assert.Equal(["LoggedIn", "PinNeeded", "NotLoggedIn", "1"], worker.Call(static token => Scenes.SignAsking(token, "000000")));
        Assert.Equal(5, Token.TriesLeft);
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin, connection: "asking")));
    }

    [Fact]
    public void LogInAsync_KilledWhileTheCardAnswers_HasCountedIt()
    {
        var worker = NewWorker();
        Token.HoldAnswers();
        var attempt = worker.Begin(static token => Client.LogIn(token, "000000"));
        Token.WaitUntilHeld();

        worker.Kill();
        Token.ReleaseAnswers();

        Assert.ThrowsAny<Exception>(() => attempt.GetAwaiter().GetResult());
        Assert.Equal("spent 1", NewWorker().Call(static token => Client.Status(token)));
        Assert.Equal(5, Token.TriesLeft);
    }

    [Fact]
    public void UnlockAsync_ByPuk_GivesAllTriesBackAndANewPin()
    {
        var worker = NewWorker();

        Assert.Equal("The user's PIN is not locked (0x00000000)", worker.Call(static token => Client.Unlock(token, Unlocking.ByPuk, token.OfficerPin, "000000")));
        for (var at = 0; at < 6; at++)
        {
            worker.Call(token => Client.LogIn(token, Wrong(at), consent: true));
        }

        Assert.Equal(0, Token.TriesLeft);
        Assert.StartsWith("PinRejected", worker.Call(static token => Client.Unlock(token, Unlocking.ByPuk, "00000000", "000000")), StringComparison.Ordinal);
        Assert.Equal("PinSet", worker.Call(static token => Client.Unlock(token, Unlocking.ByPuk, token.OfficerPin, "000000")));
        Assert.Equal("untried", worker.Call(static token => Client.Status(token)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, "000000")));
        Assert.Equal(6, Token.TriesLeft);
    }
}
