using ExchangeGateway.Access;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>
/// The query of gateways with the certificates that they use: the rows of 2.5-1 and 3.4-1 by <see cref="GatewayRows"/>, and the
/// search for gateways to revoke (3.3-4).
/// </summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class QueryGateways(IRegistryQueries queries)
{
    /// <summary>A page of the institution's gateways that the filter finds.</summary>
    public ValueTask<QueryOutcome<Page<GatewayWithCertificates>>> ExecuteAsync(QueryHead head, GatewayFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(filter);
        var product = filter.System is GatewaySystem.Trading ? Product.TradingGateway : Product.MarketDataGateway;
        return QueryRunner.RunAsync(
            queries, head, new AccessRequest.View(product), () => queries.GatewaysAsync(filter with { Institution = head.Institution }, page, cancellation), cancellation);
    }
}
