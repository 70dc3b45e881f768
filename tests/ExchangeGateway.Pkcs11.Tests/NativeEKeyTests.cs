using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;
using ExchangeGateway.Tokens;
using Net.Pkcs11Interop.Common;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class NativeEKeyTests(NativeEKey token) : LockingConformance<NativeEKey>(token)
{
    private static readonly ulong GeneralError = (ulong)CKR.CKR_GENERAL_ERROR;

    protected override PinPolicy Policy => PinPolicy.Default;

    protected override Unlocking Unlocking => Unlocking.ByOfficer;

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void LogInAsync_WrongPins_NoneIsSentTwiceAndNoneToALockedToken()
    {
        var worker = NewWorker();
        var before = Token.Simulated.Evidence().ReceivedWhileLocked;
        for (var at = 0; at < 20; at++)
        {
            worker.Call(token => Client.LogIn(token, $"77777{at % 7}", consent: true));
        }

        Assert.Equal([1, 1, 1, 1, 1, 1, 0], Enumerable.Range(0, 7).Select(at => RejectionsOf($"77777{at}")));
        Assert.Equal(before, Token.Simulated.Evidence().ReceivedWhileLocked);
    }

    [Theory]
    [InlineData(TokenOperation.ReadStatus)]
    [InlineData(TokenOperation.OpenSession)]
    [InlineData(TokenOperation.FindObjects)]
    public void LogInAsync_FaultBeforeThePin_IsTriedAgainWithoutIt(TokenOperation operation)
    {
        var worker = NewWorker();
        Assert.Equal("untried", worker.Call(static token => Client.Status(token)));
        Token.Simulated.Inject(new(operation, GeneralError));

        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Assert.Equal("untried", worker.Call(static token => Client.Status(token)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LogInAsync_FaultAtThePin_CountsAsATry(bool afterEffect)
    {
        var worker = NewWorker();
        Token.Simulated.Inject(new(TokenOperation.LogIn, GeneralError) { AfterEffect = afterEffect });

        Assert.Equal("CKR_GENERAL_ERROR (0x00000005)", worker.Call(static token => Client.LogIn(token, "000000")));
        Assert.Equal("PinRefused RejectedBefore", worker.Call(static token => Client.LogIn(token, "000000")));
        Assert.StartsWith("spent 1", worker.Call(static token => Client.Status(token)), StringComparison.Ordinal);
        Assert.Equal(afterEffect ? 5 : 6, Token.TriesLeft);
    }

    [Fact]
    public void LogInAsync_VendorsCode_IsNamedWithItsNumber()
    {
        Token.Simulated.Inject(new(TokenOperation.LogIn, 0x80000401));

        Assert.Equal("CKR_VENDOR_DEFINED (0x80000401)", NewWorker().Call(static token => Client.LogIn(token, token.Pin)));
    }

    [Fact]
    public void SignAsync_Faults_EndTheLoginWhereItIsLostAlone()
    {
        var worker = NewWorker();
        worker.Call(static token => Client.LogIn(token, token.Pin));

        Token.Simulated.Inject(new(TokenOperation.Sign, GeneralError));
        Assert.Equal("CKR_GENERAL_ERROR (0x00000005)", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token)));

        Token.Simulated.Inject(new(TokenOperation.Sign, (ulong)CKR.CKR_USER_NOT_LOGGED_IN));
        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
    }

    [Fact]
    public void SignAsync_PulledOutAndPutBack_SignsAfterANewLogin()
    {
        var worker = NewWorker();
        worker.Call(static token => Client.LogIn(token, token.Pin));
        worker.Call(static token => Client.LogIn(token, token.Pin, connection: "other"));

        Token.Remove();
        try
        {
            Assert.Equal("TokenAbsent", worker.Call(static token => Client.Sign(token)));
            Assert.Equal("TokenAbsent", worker.Call(static token => Client.Status(token)));
            Assert.Equal("TokenAbsent", worker.Call(static token => Client.LogIn(token, token.Pin)));
        }
        finally
        {
            Token.Insert();
        }

        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token, "other")));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, "999999", connection: "other")));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token, "other")));
    }

    [Fact]
    public void UnlockAsync_ByTheOfficer_MakesTheUserChangeThePin()
    {
        var worker = NewWorker();
        for (var at = 0; at < 6; at++)
        {
            worker.Call(token => Client.LogIn(token, $"11111{at}", consent: true));
        }

        Assert.Equal(0, Token.TriesLeft);
        Assert.Equal("PinSet", worker.Call(static token => Client.Unlock(token, Unlocking.ByOfficer, token.OfficerPin, "initial")));
        Assert.Equal("PinRefused MustChange", worker.Call(static token => Client.LogIn(token, "initial")));
        Assert.Equal("PinSet", worker.Call(static token => Client.ChangePin(token, "initial", "111110")));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, "111110")));
    }

    private int RejectionsOf(string pin)
    {
        using var sent = Pin.Copy(pin);
        return Token.Simulated.RejectionsOf(sent);
    }
}
