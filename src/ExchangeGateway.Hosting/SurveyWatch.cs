using System.Diagnostics;
using ExchangeGateway.Certificates;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ExchangeGateway.Hosting;

/// <summary>Counts all gateways every while, and keeps the last count for metrics and health.</summary>
/// <threadsafety>The last count is read from any thread.</threadsafety>
internal sealed class SurveyWatch(SurveyRegistry survey, IClock clock, TimeProvider time, IOptions<ExchangeGatewayOptions> options, ILogger<SurveyWatch> log)
    : Rounds(options.Value.SurveyRound, time)
{
    private readonly ExchangeGatewayOptions _options = options.Value;
    private readonly RenewalPolicy _policy =
        RenewalPolicy.BeforeEnd(Duration.FromDays(options.Value.RenewalWindowDays)).Match(known => known, _ => throw new UnreachableException("Options are checked at start."));

    private volatile RegistrySurvey? _last;

    /// <summary>The last count; null while there was none.</summary>
    public RegistrySurvey? Last => _last;

    internal override async ValueTask RoundAsync(CancellationToken cancellation)
    {
        var counted = await survey.ExecuteAsync(clock.GetCurrentInstant(), _policy, cancellation).ConfigureAwait(false);
        counted.Switch(counts => _last = counts, unavailable => HostingLog.SurveyFailed(log, unavailable.Text(_options.Language)));
    }
}
