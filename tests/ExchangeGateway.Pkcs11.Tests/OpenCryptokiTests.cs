using ExchangeGateway.EKeys;
using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class OpenCryptokiTests(OpenCryptokiToken token) : LockingConformance<OpenCryptokiToken>(token)
{
    // Nobody told: so the flags alone save it, since it locks after three.
    protected override PinPolicy Policy => PinPolicy.Cautious;

    protected override Unlocking Unlocking => Unlocking.ByOfficer;

    [Fact]
    public void LogInAsync_TheThirdWrongPin_IsRejectedAndSeenToLock()
    {
        var worker = NewWorker();

        Assert.Equal("PinRejected low", worker.Call(static token => Client.LogIn(token, "000000")));
        Assert.Equal("PinRejected final", worker.Call(static token => Client.LogIn(token, "111111")));
        Assert.Equal("PinRejected locked", worker.Call(static token => Client.LogIn(token, "222222", consent: true)));
        Assert.EndsWith("locked", worker.Call(static token => Client.Status(token)), StringComparison.Ordinal);
    }

    [Fact]
    public void UnlockAsync_ByTheOfficer_GivesAllTriesBackAndANewPin()
    {
        var worker = NewWorker();
        foreach (var pin in (string[])["000000", "111111", "222222"])
        {
            worker.Call(token => Client.LogIn(token, pin, consent: true));
        }

        Assert.Equal("NewPinRefused 4-8", worker.Call(static token => Client.Unlock(token, Unlocking.ByOfficer, token.OfficerPin, "123")));
        Assert.StartsWith("PinRejected", worker.Call(static token => Client.Unlock(token, Unlocking.ByOfficer, "00000000", "000000")), StringComparison.Ordinal);
        Assert.Equal("PinRefused Locked", worker.Call(static token => Client.LogIn(token, token.Pin, consent: true)));
        Assert.Equal("PinSet", worker.Call(static token => Client.Unlock(token, Unlocking.ByOfficer, token.OfficerPin, "000000")));
        Assert.Equal("untried", worker.Call(static token => Client.Status(token)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, "000000")));
        Assert.Equal(3, Token.TriesLeft);
    }

    [Fact]
    public void UnlockAsync_NotConfigured_SendsNothing() =>
        Assert.Equal("CKR_FUNCTION_NOT_SUPPORTED (0x00000054)", NewWorker().Call(static token => Client.Unlock(token, Unlocking.None, token.OfficerPin, "123456")));
}
