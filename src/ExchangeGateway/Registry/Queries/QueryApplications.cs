using ExchangeGateway.Access;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>
/// The query of applications: where each stands can be asked at any time (3.3-5). An account must hold the product of the
/// system that the filter names, and both products where it names none (1.4-1).
/// </summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class QueryApplications(IRegistryQueries queries)
{
    /// <summary>A page of the institution's applications that the filter finds.</summary>
    public async ValueTask<QueryOutcome<Page<Stored<RegisteredApplication>>>> ExecuteAsync(QueryHead head, ApplicationFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.System is null && await QueryRunner.MayAsync(queries, head, new(Product.MarketDataGateway), cancellation).ConfigureAwait(false) is { } refused)
        {
            return QueryRunner.Refused<Page<Stored<RegisteredApplication>>>(refused);
        }

        var product = filter.System is GatewaySystem.MarketData ? Product.MarketDataGateway : Product.TradingGateway;
        return await QueryRunner.RunAsync(
            queries, head, new AccessRequest.View(product), () => queries.ApplicationsAsync(filter with { Institution = head.Institution }, page, cancellation), cancellation).ConfigureAwait(false);
    }
}
