using ExchangeGateway.EKeys;
using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

[Trait("Run", "Full")]
public sealed class TpmTests(TpmToken token) : LockingConformance<TpmToken>(token)
{
    protected override PinPolicy Policy { get; } = PinPolicy.Of(6, PinCounting.Ever).AsT0;

    // It shows no flag, ever: the PIN is sent, with consent, and is answered that it is locked.
    protected override string LockedWithoutAFlag => "PinRejected final";

    [Fact]
    public void LogInAsync_RightPinsBetweenWrongOnes_CountNothingAway()
    {
        var worker = NewWorker();
        for (var at = 0; at < 8; at++)
        {
            LogIn(worker, at % 2 == 0 ? Wrong(at) : Token.Facts.Pin);
            worker.Call(static _ => Client.Close("6"));
        }

        Assert.Equal(2, Token.TriesLeft);
    }

    [Fact]
    public void LogInAsync_AfterTheTpmWasAway_BringsTheModuleBackBeforeThePin()
    {
        var worker = NewWorker();
        worker.Call(static token => Client.LogIn(token, token.Pin));
        worker.Call(static token => Client.LogIn(token, token.Pin, connection: "other"));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token)));

        Token.Remove();
        Assert.Equal("CKR_GENERAL_ERROR (0x00000005)", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("CKR_GENERAL_ERROR (0x00000005)", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Token.Insert();

        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token, "other")));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin, connection: "other")));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token, "other")));
        Assert.Equal("untried", worker.Call(static token => Client.Status(token)));
    }

    [Fact]
    public void DisposeAsync_WhileTheTpmIsAway_IsDone()
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
}
