using ExchangeGateway.Certificates;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;

namespace ExchangeGateway.Hosting;

/// <summary>
/// How the gateways stood when they were counted last: unhealthy where one cannot sign in (4.2-2); degraded where one has no
/// backup (4.2-1), a renewal is due, an EKey is locked (6.2-1), or the count is old.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class GatewayHealth(SurveyWatch survey, IClock clock, IOptions<ExchangeGatewayOptions> options) : IHealthCheck
{
    // A count may be missed once; twice is a store that does not answer.
    private const int RoundsUntilOld = 3;

    private readonly ExchangeGatewayOptions _options = options.Value;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(survey.Last is { } counts ? Of(counts) : HealthCheckResult.Degraded(Texts.Get("health-NotCounted", _options.Language)));

    private HealthCheckResult Of(RegistrySurvey counts)
    {
        var (down, alone) = (counts.GatewaysAt(RedundancyLevel.None), counts.GatewaysAt(RedundancyLevel.OneKind));
        var due = counts.EKeys.RenewalsDue + counts.Files.RenewalsDue;
        var isOld = clock.GetCurrentInstant() - counts.At > Duration.FromTimeSpan(_options.SurveyRound * RoundsUntilOld);
        var lines = new[] { Line("CannotSignIn", down), Line("WithoutBackup", alone), Line("NotCheckable", counts.NotCheckable), Line("RenewalDue", due), Line("EKeyLocked", counts.LockedEKeys), isOld ? Line("Old", counts.At) : null };
        var text = string.Join(' ', lines.OfType<string>());
        return down > 0 ? HealthCheckResult.Unhealthy(text) : text.Length > 0 ? HealthCheckResult.Degraded(text) : HealthCheckResult.Healthy();
    }

    private string? Line(string code, object count) => count is 0 ? null : Texts.Format($"health-{code}", _options.Language, count);
}
