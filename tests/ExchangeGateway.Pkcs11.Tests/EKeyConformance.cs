using System.Security.Cryptography;
using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>What holds of every token, whatever its module. One token serves all tests of a class; each begins with all tries and no records.</summary>
public abstract class EKeyConformance<TToken> : IClassFixture<TToken>, IDisposable
    where TToken : RealToken, new()
{
    private readonly List<Worker> _workers = [];

    protected EKeyConformance(TToken token)
    {
        Token = token;
        Refresh();
    }

    protected TToken Token { get; }

    /// <summary>All tries are there again, and nothing is known of any. No worker may be alive.</summary>
    protected void Refresh()
    {
        Token.FreeLeftovers();
        Token.Unlock();
        if (Token.TriesLeft != Token.Tries)
        {
            // openCryptoki's officer takes the lock away, and leaves the other flags to the right PIN.
            Token.Pkcs11Tool("--login", "--pin", Token.Facts.Pin, "--list-objects").Succeeded();
        }

        foreach (var folder in Directory.EnumerateDirectories(Token.Facts.Folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(Token.Facts.Folder))
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Tokens_NobodyLoggedIn_ShowsIdentityAndCertificates()
    {
        var worker = NewWorker();

        Assert.Equal(["True", "True", "True"], worker.Call(static token =>
        {
            using var module = Client.Module(token);
            var tokens = module.Tokens().AsT0.Tokens;
            var listed = tokens.Single(one => one.Identity.Label == token.Label);
            return (string[])[$"{listed.Identity.Serial.Length > 0}", $"{listed.Identity.Certificate is not null}", $"{tokens.All(static one => one.Identity.Label.Length > 0)}"];
        }));
    }

    [Fact]
    public void SignAsync_LoggedIn_IsTheCertificates()
    {
        var worker = NewWorker();

        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token)));
        worker.Call(static token => Client.LogOut(token));
        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token)));
        Assert.False(worker.Call(Scenes.IsLoggedIn));
    }

    [Theory]
    [InlineData(RSASignaturePaddingMode.Pkcs1)]
    [InlineData(RSASignaturePaddingMode.Pss)]
    public void SignAsync_EitherPadding_IsTakenByDotNet(RSASignaturePaddingMode padding) =>
        Assert.True(NewWorker().Call(token => Scenes.SignsForOthers(token, padding)));

    [Fact]
    public void SignAsync_ConnectionsOnThreads_AllSign() =>
        Assert.Equal("Signed", NewWorker().Call(static token => Scenes.SignOnThreads(token, threads: 4, each: 5)));

    [Fact]
    public void LogInAsync_WrongPin_IsRejectedAndNeverSentAgain()
    {
        var worker = NewWorker();

        Assert.StartsWith("PinRejected", worker.Call(static token => Client.LogIn(token, "000000")), StringComparison.Ordinal);
        Assert.Equal("PinRefused RejectedBefore", worker.Call(static token => Client.LogIn(token, "000000")));
        Assert.Equal(Token.Tries - 1, Token.TriesLeft);
        Assert.StartsWith("spent 1", worker.Call(static token => Client.Status(token)), StringComparison.Ordinal);
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456")]
    public void LogInAsync_LengthThatTheTokenDoesNotTake_IsNotSent(string pin)
    {
        Assert.Equal("PinRefused Length", NewWorker().Call(token => Client.LogIn(token, pin)));
        Assert.Equal(Token.Tries, Token.TriesLeft);
    }

    [Fact]
    public void LogInAsync_UnattendedPinRejected_IsNotSentByAnyProcessUntilAcknowledged()
    {
        Assert.StartsWith("PinRejected", NewWorker().Call(static token => Client.LogIn(token, "000000", unattended: true)), StringComparison.Ordinal);
        var other = NewWorker();

        Assert.Equal("PinRefused NotAcknowledged", other.Call(static token => Client.LogIn(token, "111111", unattended: true)));
        Assert.Equal(Token.Tries - 1, Token.TriesLeft);

        Assert.True(other.Call(Client.Acknowledge));
        Assert.Equal("LoggedIn", other.Call(static token => Client.LogIn(token, token.Pin, unattended: true)));
    }

    [Theory]
    [InlineData(false, "spent 1")]
    [InlineData(true, "PinRefused NotAcknowledged")]
    public void LogInAsync_KilledAfterTheIntent_CountsAsATry(bool unattended, string afterwards)
    {
        var worker = NewWorker();
        var attempt = worker.Begin(token => Scenes.LogInAndStop(token, "000000", unattended));
        WaitFor(Path.Combine(Token.Facts.Folder, "intended"));
        Assert.Equal("InUse", NewWorker().Call(static token => Client.LogIn(token, "111111")));

        worker.Kill();

        Assert.ThrowsAny<Exception>(() => attempt.GetAwaiter().GetResult());
        var other = NewWorker();
        Assert.StartsWith("spent 1", other.Call(static token => Client.Status(token)), StringComparison.Ordinal);
        Assert.StartsWith(afterwards, unattended ? other.Call(static token => Client.LogIn(token, token.Pin, unattended: true)) : other.Call(static token => Client.Status(token)), StringComparison.Ordinal);
        Assert.Equal(Token.Tries, Token.TriesLeft);
    }

    [Fact]
    public void LogInAsync_OneConnectionLoggedIn_OthersJoinAndTheLastLogsOut()
    {
        var worker = NewWorker();
        worker.Call(static token => Client.LogIn(token, token.Pin, connection: "a"));

        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token, "b")));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, "999999", connection: "b")));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, "999999", connection: "b")));
        worker.Call(static token => Client.LogOut(token, "a"));
        Assert.Equal("Signed", worker.Call(static token => Client.Sign(token, "b")));
        worker.Call(static _ => Client.Close("b"));
        Assert.False(worker.Call(Scenes.IsLoggedIn));
        Assert.Equal(Token.Tries, Token.TriesLeft);
    }

    [Fact]
    public void LogInAsync_OtherCodeOfTheProcessLoggedIn_IsInUseAndStaysSo()
    {
        var worker = NewWorker();
        worker.Call(Scenes.LogInElsewhere);

        Assert.Equal("InUse", worker.Call(static token => Client.LogIn(token, token.Pin)));
        Assert.Equal("InUse", worker.Call(static token => Client.LogIn(token, "000000")));
        Assert.Equal("NotLoggedIn", worker.Call(static token => Client.Sign(token)));
        worker.Call(static _ => Client.Close());
        Assert.True(worker.Call(Scenes.IsLoggedInElsewhere));
    }

    [Fact]
    public void Connection_CallsOverlap_AllButTheLookAreRefusedAtOnce() =>
        Assert.Equal(["InUse", "InUse", "untried", "LoggedIn", "NotLoggedIn"], NewWorker().Call(Scenes.Overlap));

    [Fact]
    public void DisposeAsync_AnyOrderAndTwice_IsDone() =>
        Assert.Equal(["LoggedIn", "LoggedIn", "Signed", "ObjectDisposedException", "LoggedIn"], NewWorker().Call(Scenes.DisposeInAnyOrder));

    [Fact]
    public void ChangePinAsync_RightPin_IsChangedAndBack()
    {
        var worker = NewWorker();

        Assert.StartsWith("NewPinRefused", worker.Call(static token => Client.ChangePin(token, token.Pin, "")), StringComparison.Ordinal);
        Assert.Equal("PinSet", worker.Call(static token => Client.ChangePin(token, token.Pin, "654321")));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, "654321")));
        Assert.Equal("PinSet", worker.Call(static token => Client.ChangePin(token, "654321", token.Pin)));
        Assert.Equal("LoggedIn", worker.Call(static token => Client.LogIn(token, token.Pin)));
    }

    [Fact]
    public void ChangePinAsync_WrongPin_CostsOneTry()
    {
        var worker = NewWorker();

        Assert.StartsWith("PinRejected", worker.Call(static token => Client.ChangePin(token, "000000", "654321")), StringComparison.Ordinal);
        Assert.Equal("PinRefused RejectedBefore", worker.Call(static token => Client.ChangePin(token, "000000", "654321")));
        Assert.Equal("PinRefused RejectedBefore", worker.Call(static token => Client.LogIn(token, "000000")));
        Assert.Equal(Token.Tries - 1, Token.TriesLeft);
    }

    [Fact]
    public void Open_TheModuleByAnotherPath_IsTheSameModule()
    {
        Assert.Equal(["Signed", "Signed"], NewWorker().Call(static async token =>
        {
            var link = Path.Combine(token.Folder, "link.so");
            File.CreateSymbolicLink(link, token.Module);
            await Client.LogIn(token, token.Pin);
            var before = await Client.Sign(token);
            Client.Module(token with { Module = link }).Dispose();
            return (string[])[before, await Client.Sign(token)];
        }));
    }

    public void Dispose()
    {
        _workers.ForEach(static worker => worker.Dispose());
        GC.SuppressFinalize(this);
    }

    protected Worker NewWorker()
    {
        var worker = Token.NewWorker();
        _workers.Add(worker);
        return worker;
    }

    private static void WaitFor(string file)
    {
        using var there = new ManualResetEventSlim();
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(file)!, Path.GetFileName(file));
        watcher.Created += (_, _) => there.Set();
        watcher.EnableRaisingEvents = true;
        Assert.True(File.Exists(file) || there.Wait(TimeSpan.FromMinutes(1)));
    }
}
