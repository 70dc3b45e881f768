using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class SoftHsmTests(SoftHsmToken token) : EKeyConformance<SoftHsmToken>(token)
{
    [Fact]
    public void LogInAsync_ATokenThatNeverLocks_StillNeedsConsentOnceOurCountIsUp()
    {
        var worker = NewWorker();
        for (var at = 0; at < 5; at++)
        {
            Assert.StartsWith("PinRejected", worker.Call(token => Client.LogIn(token, $"00000{at}")), StringComparison.Ordinal);
        }

        Assert.Equal("PinRefused FinalTryNeedsConsent", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin, consent: true)));
        // Its flag is gone: so it has forgotten them, and we do.
        worker.Call(static token => Client.LogOut(token));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
    }

    [Fact]
    public void SignAsync_EightConnectionsOnThreads_AllSign() =>
        Assert.Equal("Signed", NewWorker().Call(static token => Scenes.SignOnThreads(token, threads: 8, each: 200)));

    // What the process's pages hold depends on the collector's mood: so what is counted is what is kept.
    [Fact]
    public void Open_AHundredTimes_KeepsNothing()
    {
        var kept = NewWorker().Call(static async token =>
        {
            var before = (Bytes: 0L, Files: 0);
            for (var time = 0; time < 120; time++)
            {
                await Client.LogIn(token, token.Pin);
                await Client.Sign(token);
                await Client.Close();
                before = time == 19 ? Held() : before;
            }

            var after = Held();
            return (long[])[after.Bytes - before.Bytes, after.Files - before.Files];
        });

        Assert.InRange(kept[0], long.MinValue, 1 << 20);
        // The runtime opens a file now and then; one kept for each opening would make a hundred.
        Assert.InRange(kept[1], long.MinValue, 20);
    }

    private static (long Bytes, int Files) Held() => (GC.GetTotalMemory(forceFullCollection: true), Directory.GetFileSystemEntries("/proc/self/fd").Length);
}
