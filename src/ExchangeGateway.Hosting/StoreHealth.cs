using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ExchangeGateway.Hosting;

/// <summary>Whether the store answers.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class StoreHealth(IRegistryQueries queries, IOptions<ExchangeGatewayOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var reading = await queries.HeadsAsync(AggregateKind.Institution, new(1), cancellationToken).ConfigureAwait(false);
        return reading.Match(_ => HealthCheckResult.Healthy(), unavailable => HealthCheckResult.Unhealthy(unavailable.Text(options.Value.Language)));
    }
}
