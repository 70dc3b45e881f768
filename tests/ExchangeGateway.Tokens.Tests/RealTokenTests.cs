using System.Diagnostics;

namespace ExchangeGateway.Tokens.Tests;

/// <summary>What holds of each token, asked with clients that are not ours: Pkcs11Interop in a worker, and pkcs11-tool.</summary>
public abstract class RealTokenTests<TToken> : IDisposable
    where TToken : RealToken, new()
{
    protected TToken Token { get; } = new();

    /// <summary>What the token answers to one wrong PIN after another, with the flags that then stand.</summary>
    protected abstract string[] Ladder { get; }

    protected virtual string RightPinAtTheEnd => "PIN_LOCKED LOCKED";

    [Fact]
    public void Sign_RightPin_IsVerifiedByTheCertificate()
    {
        using var worker = Token.NewWorker();

        Assert.True(worker.Call(static token => Client.Sign(token, 1)));
        Assert.Equal(Token.Tries, Token.TriesLeft);
    }

    [Fact]
    public void Objects_WithoutLogin_ShowTheCertificate() =>
        Assert.Contains("Certificate Object", Token.Pkcs11Tool("--list-objects").Succeeded(), StringComparison.Ordinal);

    [Fact]
    public void TriesLeft_WrongPinsToTheEnd_FollowTheLadderUntilTheOfficerUnlocks()
    {
        using var worker = Token.NewWorker();
        for (var @try = 0; @try < Ladder.Length; @try++)
        {
            var pin = $"{@try}{@try}{@try}{@try}{@try}";

            Assert.Equal(Ladder[@try], worker.Call(token => Client.Try(token, pin)));
            Assert.Equal(Math.Max(0, Token.Tries - @try - 1 ?? 0), Token.TriesLeft ?? 0);
        }

        Assert.Equal(RightPinAtTheEnd, worker.Call(static token => Client.Try(token, token.Pin)));

        Token.Unlock();
        Assert.Equal(Token.Tries, Token.TriesLeft);
        Assert.Equal("OK", worker.Call(static token => Client.Try(token, token.Pin)));
    }

    [Fact]
    public void TriesLeft_RightPinAfterAWrongOne_IsAsTheTokenSays()
    {
        using var worker = Token.NewWorker();
        worker.Call(static token => Client.Try(token, "00000"));
        Assert.Equal(Token.Tries - 1, Token.TriesLeft);

        Assert.Equal("OK", worker.Call(static token => Client.Try(token, token.Pin)));

        Assert.Equal(Token.RightPinRestoresTries ? Token.Tries : Token.Tries - 1, Token.TriesLeft);
    }

    [Fact]
    public void SentPins_OfAWatchedModule_TellsWhatCameAndWhatWasAnswered()
    {
        using var worker = Token.NewWorker();
        worker.Call(static token => Client.Try(token.Watched(), "中文"));
        worker.Call(static token => Client.Try(token, "1111"));
        worker.Call(static token => Client.Try(token.Watched(), token.Pin));

        Assert.Equal([new("C_Login", "中文", "CKR_PIN_INCORRECT"), new("C_Login", Token.Facts.Pin, "CKR_OK")], Token.SentPins);
    }

    [Fact]
    public void SentPins_WorkerKilledMeanwhile_TellsWhatWasUnderWay()
    {
        using var worker = Token.NewWorker();
        var attempt = worker.Begin(static token => Client.Try(token.Watched(), "1111"));
        Token.WaitForSentPins(1);

        worker.Kill();

        var sent = Assert.Single(Token.SentPins);
        Assert.Equal("1111", sent.Pin);
        Assert.InRange(Token.TriesLeft ?? 1, Token.Tries - 1 ?? 1, Token.Tries ?? 1);
        _ = attempt.Exception;
    }

    [Fact]
    public void TriesLeft_AnotherTokenOfTheKind_IsNotTouched()
    {
        using var other = new TToken();
        using var worker = Token.NewWorker();
        worker.Call(static token => Client.Try(token, "00000"));

        Assert.Equal(Token.Tries - 1, Token.TriesLeft);
        Assert.Equal(other.Tries, other.TriesLeft);
    }

    [Fact]
    public void Dispose_WorkersAndDaemonsRunning_LeavesNothing()
    {
        var token = new TToken();
        using var worker = token.NewWorker();
        var space = worker.Call(static _ => new FileInfo("/proc/self/ns/pid").LinkTarget);
        Assert.Contains(space, ProcessSpaces());

        token.Dispose();

        Assert.DoesNotContain(space, ProcessSpaces());
        Assert.False(Directory.Exists(token.Facts.Folder));
    }

    public void Dispose()
    {
        Token.Dispose();
        GC.SuppressFinalize(this);
    }

    // The process number spaces in which something runs.
    private static HashSet<string?> ProcessSpaces() =>
        [.. Process.GetProcesses().Select(static process => SpaceOf(process.Id))];

    private static string? SpaceOf(int process)
    {
        try
        {
            return new FileInfo($"/proc/{process}/ns/pid").LinkTarget;
        }
        catch (IOException)
        {
            return null; // It has ended meanwhile.
        }
    }
}
