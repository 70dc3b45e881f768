using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Rules;
using ExchangeGateway.Simulation;
using FsCheck.Xunit;
using NodaTime;
using static ExchangeGateway.Tests.Registry.InUse;

namespace ExchangeGateway.Tests.Registry.Notices;

[Trait("Rule", "5.1-1")]
public class GiveExpiryNoticesTests
{
    private static readonly InstitutionId Here = Given.Applicant.Institution;
    private static readonly Duration Claim = Duration.FromMinutes(5);
    private readonly GivenRegistry _given = new();
    private readonly InMemoryNoticeStore _notices;
    private readonly RecordedSink _sink = new();

    public GiveExpiryNoticesTests() => _notices = new(_given.Clock);

    [Fact]
    public async Task Round_OverALife_GivesEachNoticeOnceInOrder()
    {
        Put(40);
        for (var day = 0; day <= 45; day++)
        {
            await RoundAsync();
            await RoundAsync();
            _given.Clock.AdvanceDays(1);
        }

        Assert.Equal([30, 15, 10, 5, 1], _sink.Given.Select(notice => notice.Before.Days));
        Assert.Equal([30, 15, 10, 5, 1], _sink.Given.Select(notice => notice.DaysLeft));
    }

    [Property]
    public bool Round_AtAnyTime_GivesTheNearestDaysThatWerePassed(short left)
    {
        var fresh = new GiveExpiryNoticesTests();
        fresh.Put(left);
        fresh.RoundAsync().Wait();
        int[] passed = [.. NoticeDays.Usual.Select(one => one.Days).Where(days => left <= days)];

        return fresh._sink.Given.Select(notice => notice.Before.Days).SequenceEqual(passed.Length == 0 ? [] : [passed.Min()]);
    }

    [Fact]
    public async Task Round_WhileAnotherHostGivesIt_LeavesItToThatHostUntilItsClaimIsOver()
    {
        Put(3);
        _sink.Answer = _ =>
        {
            // Another host looks while this one is at it.
            var other = new RecordedSink();
            Assert.Equal(0, Round(other).Given);
            _given.Clock.Advance(Claim);
            Assert.Equal(1, Round(other).Given);
            return new NoticeGiven();
        };

        Assert.Equal(1, (await RoundAsync()).Given);
        Assert.Equal(0, (await RoundAsync()).Given);
    }

    [Fact]
    public async Task Round_WhoseSinkFails_NamesItAndTriesAgainInTheNext()
    {
        Put(3);
        _sink.Answer = _ => new NoticeNotGiven("no line");
        Assert.Equal("no line", Assert.Single((await RoundAsync()).Failed).Reason);
        _sink.Answer = _ => throw new TimeoutException("slow");
        Assert.Equal("TimeoutException: slow", Assert.Single((await RoundAsync()).Failed).Reason);
        _sink.Answer = _ => new NoticeGiven();

        Assert.Equal(1, (await RoundAsync()).Given);
    }

    [Fact]
    public async Task Round_ACertificateThatIsNotInUse_IsNotSpokenOf()
    {
        _given.Put(Trading(Here, "1001"), Used(Here, "1001", CertificateKind.EKey, 3) with { InServiceAt = null });

        Assert.Equal(0, (await RoundAsync()).Given);
    }

    [Fact]
    public async Task Text_OfANotice_SaysWhatToDoInBothLanguages()
    {
        Put(3);
        await RoundAsync();
        var notice = Assert.Single(_sink.Given);

        Assert.Equal("broker, gateway 1001: its EKey certificate – ends at 2026-11-25T01:30:00Z, in 3 days. Start its replacement now: without a valid certificate the gateway cannot sign in (rule 5.1-1).", notice.Text(Language.English));
        Assert.Contains("剩余 3 天", notice.Text(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("ended", (notice with { At = notice.ExpiresAt + Duration.FromSeconds(1) }).Text(Language.English), StringComparison.Ordinal);
    }

    private void Put(int days) => _given.Put(Trading(Here, "1001"), Used(Here, "1001", CertificateKind.EKey, days));

    private Task<NoticeRound> RoundAsync() => Task.FromResult(Round(_sink));

    private NoticeRound Round(INotificationSink sink)
    {
        var round = new GiveExpiryNotices(_given.Store, _notices, sink).ExecuteAsync(NoticeDays.Usual, _given.Clock.GetCurrentInstant(), Claim).AsTask();
        Assert.True(round.IsCompleted);
        return round.Result.AsT0;
    }
}
