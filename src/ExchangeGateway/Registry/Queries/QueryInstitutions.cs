using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>The list of institutions, for the staff that attend to them: nobody else is told which there are.</summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class QueryInstitutions(IRegistryQueries queries)
{
    /// <summary>A page of them, by id.</summary>
    /// <param name="by">Who asks: an account manager or a reviewer.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<QueryOutcome<Page<Stored<RegisteredInstitution>>>> ExecuteAsync(Acting by, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        return AccessCheck.OfAll(by) is { } denied ? denied
            : (await queries.InstitutionsAsync(page, cancellation).ConfigureAwait(false)).Match<QueryOutcome<Page<Stored<RegisteredInstitution>>>>(found => found, unavailable => unavailable);
    }
}
