using System.Diagnostics;
using ExchangeGateway.Registry.Notices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ExchangeGateway.Hosting;

/// <summary>Tells people of certificates that end soon (5.1-1). Safe on any number of hosts: each notice is claimed in the store.</summary>
/// <threadsafety>The host starts and stops it.</threadsafety>
internal sealed class ExpiryWatch(GiveExpiryNotices notices, IClock clock, TimeProvider time, HostingMetrics metrics, IOptions<ExchangeGatewayOptions> options, ILogger<ExpiryWatch> log)
    : Rounds(options.Value.NoticeRound, time)
{
    private readonly ExchangeGatewayOptions _options = options.Value;
    private readonly ValueList<NoticeDays> _days =
        options.Value.NoticeDays is { } days ? days.Select(one => NoticeDays.Of(one).Match(known => known, _ => throw new UnreachableException("Options are checked at start."))).ToValueList() : NoticeDays.Usual;

    internal override async ValueTask RoundAsync(CancellationToken cancellation)
    {
        var round = await notices.ExecuteAsync(_days, clock.GetCurrentInstant(), Duration.FromTimeSpan(_options.NoticeClaim), cancellation).ConfigureAwait(false);
        round.Switch(Tell, unavailable => HostingLog.NoticeRoundFailed(log, unavailable.Text(_options.Language)));
    }

    private void Tell(NoticeRound round)
    {
        metrics.Noticed(round);
        foreach (var failure in round.Failed)
        {
            HostingLog.NoticeNotGiven(log, failure.Notice.Text(_options.Language), failure.Reason);
        }
    }
}
