namespace ExchangeGateway.Registry.Queries;

/// <summary>The query of applications: where each stands can be asked at any time (3.3-5).</summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class QueryApplications(IRegistryQueries queries)
{
    /// <summary>A page of the institution's applications that the filter finds.</summary>
    public ValueTask<QueryOutcome<Page<Stored<RegisteredApplication>>>> ExecuteAsync(QueryHead head, ApplicationFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(filter);
        return QueryRunner.RunAsync(queries, head, new(), () => queries.ApplicationsAsync(filter with { Institution = head.Institution }, page, cancellation), cancellation);
    }
}
