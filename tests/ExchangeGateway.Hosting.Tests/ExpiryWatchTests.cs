using ExchangeGateway.Registry.Notices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExchangeGateway.Hosting.Tests;

[Trait("Rule", "5.1-1")]
public class ExpiryWatchTests
{
    [Fact]
    public async Task Rounds_OverTime_TellByTheLogOncePerCertificateAndDays()
    {
        await using var host = new GivenHost();
        await host.ImportAsync(eKey: 12, file: 400);
        var watch = host.Get<ExpiryWatch>();
        for (var hour = 0; hour <= 24 * 13; hour++)
        {
            await watch.RoundAsync(default);
            host.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal([4100, 4100, 4100, 4100], host.Log.GetSnapshot().Select(line => line.Id.Id));
        Assert.Equal(
            "broker, gateway 1001: its EKey certificate SM2-1 ends at 2026-12-04T01:30:00Z, in 12 days. Start its replacement now: without a valid certificate the gateway cannot sign in (rule 5.1-1).",
            host.Log.GetSnapshot()[0].Message);
    }

    [Fact]
    public async Task Round_OfACertificateThatHasEnded_IsAnError()
    {
        await using var host = new GivenHost();
        await host.ImportAsync(eKey: -2, file: 400);

        await host.Get<ExpiryWatch>().RoundAsync(default);

        Assert.Equal((4101, LogLevel.Error), (host.Log.LatestRecord.Id.Id, host.Log.LatestRecord.Level));
    }

    [Fact]
    public async Task Round_WhoseSinkFails_IsLoggedWithItsReason()
    {
        await using var host = new GivenHost(more: services => services.AddSingleton<INotificationSink, BrokenSink>());
        await host.ImportAsync(eKey: 3, file: 400);

        await host.Get<ExpiryWatch>().RoundAsync(default);

        Assert.Equal(4102, host.Log.LatestRecord.Id.Id);
        Assert.EndsWith("— no line", host.Log.LatestRecord.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Round_WithNoDays_TellsNobody()
    {
        await using var host = new GivenHost(options => options.NoticeDays = []);
        await host.ImportAsync(eKey: 3, file: 400);

        await host.Get<ExpiryWatch>().RoundAsync(default);

        Assert.Equal(0, host.Log.Count);
    }

    [Fact]
    public async Task Host_ThatStarts_MakesItsFirstRoundAndStopsInPeace()
    {
        var told = new TaskCompletionSource<ExpiryNotice>();
        await using var host = new GivenHost(more: services => services.AddSingleton<INotificationSink>(new TellingSink(told)));
        await host.ImportAsync(eKey: 3, file: 400);

        await host.StartAsync();

        Assert.Equal(5, (await told.Task).Before.Days);
    }

    private sealed class BrokenSink : INotificationSink
    {
        public ValueTask<NoticeOutcome> GiveAsync(ExpiryNotice notice, CancellationToken cancellation) => new(new NoticeNotGiven("no line"));
    }

    private sealed class TellingSink(TaskCompletionSource<ExpiryNotice> told) : INotificationSink
    {
        public ValueTask<NoticeOutcome> GiveAsync(ExpiryNotice notice, CancellationToken cancellation)
        {
            told.SetResult(notice);
            return new(new NoticeGiven());
        }
    }
}
