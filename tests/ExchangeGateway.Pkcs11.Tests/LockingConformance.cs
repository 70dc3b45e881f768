using ExchangeGateway.EKeys;
using ExchangeGateway.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>What holds of every token that locks. The tries are counted at the token, not in our code.</summary>
public abstract class LockingConformance<TToken>(TToken token) : EKeyConformance<TToken>(token)
    where TToken : RealToken, new()
{
    // EXCHANGEGATEWAY_SEQUENCES=N makes it N of them.
    private static readonly int Sequences = int.TryParse(Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_SEQUENCES"), out var count) ? count : 5;

    /// <summary>How a host says that this kind of token counts.</summary>
    protected abstract PinPolicy Policy { get; }

    /// <summary>Who gives its user a new PIN.</summary>
    protected virtual Unlocking Unlocking => Unlocking.None;

    /// <summary>No sequence of calls without consent locks it; no process sends it a rejected PIN twice; no unattended one follows a rejected one until that is acknowledged.</summary>
    [Fact]
    [Trait("Rule", "6.2-1")]
    public void AnySequenceOfCalls_RestartsAndKills_KeepsTheInvariant() =>
        Prop.ForAll(Act.Sequences, acts =>
        {
            Refresh();
            using var sequence = new Sequence<TToken>(Token, Policy.Tries, Unlocking);
            var flaw = sequence.Run(acts);
            return (flaw is null).Label(flaw ?? "");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences));

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void LogInAsync_WrongPinsWithoutConsent_LeaveTheFinalTry()
    {
        var worker = NewWorker();

        var answers = Enumerable.Range(0, Token.Tries!.Value + 2).Select(at => LogIn(worker, Wrong(at))).ToList();

        Assert.All(answers[..(Token.Tries.Value - 1)], static answer => Assert.StartsWith("PinRejected", answer, StringComparison.Ordinal));
        Assert.All(answers[(Token.Tries.Value - 1)..], static answer => Assert.Equal("PinRefused FinalTryNeedsConsent", answer));
        Assert.Equal(1, Token.TriesLeft);
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void LogInAsync_WrongPinsInAsManyProcesses_LeaveTheFinalTry()
    {
        for (var at = 0; at < Token.Tries + 1; at++)
        {
            using var worker = NewWorker();
            LogIn(worker, "000000");
        }

        Assert.Equal(1, Token.TriesLeft);
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void LogInAsync_TheFinalTryWithConsent_Locks()
    {
        var worker = NewWorker();
        for (var at = 1; at < Token.Tries; at++)
        {
            LogIn(worker, Wrong(at));
        }

        Assert.Equal("PinRefused FinalTryNeedsConsent", LogIn(worker, "999999", unattended: true, consent: true));
        Assert.StartsWith("PinRejected", LogIn(worker, "999999", consent: true), StringComparison.Ordinal);
        Assert.Equal(0, Token.TriesLeft);
        Assert.Contains(LogIn(worker, Token.Facts.Pin, consent: true), (string[])["PinRefused Locked", LockedWithoutAFlag]);
    }

    [Fact]
    public void LogInAsync_TheFinalTryIsRight_LogsIn()
    {
        var worker = NewWorker();
        for (var at = 1; at < Token.Tries; at++)
        {
            LogIn(worker, Wrong(at));
        }

        Assert.Equal("LoggedIn", LogIn(worker, Token.Facts.Pin, consent: true));
        Assert.Equal(Token.RightPinRestoresTries ? Token.Tries : 1, Token.TriesLeft);
    }

    /// <summary>What the right PIN is answered once the token is locked, where it shows that by no flag.</summary>
    protected virtual string LockedWithoutAFlag => "PinRefused Locked";

    protected string LogIn(Worker worker, string pin, bool unattended = false, bool consent = false)
    {
        var tries = Policy.Tries;
        return worker.Call(token => Client.LogInCounted(token, tries, pin, unattended, consent));
    }

    protected static string Wrong(int at) => $"{at % 10}{at % 10}{at % 10}{at % 10}{at % 10}{at / 10}";
}
