using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Registry.Queries;

/// <summary>The history of anything, entry by entry (<see cref="TrailJson"/> writes them as JSON lines). An account must hold the product that it belongs to (1.4-1).</summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ShowHistory(IRegistryQueries queries)
{
    /// <summary>A page of it, oldest first.</summary>
    /// <param name="by">Who asks, and in which role.</param>
    /// <param name="key">Whose history.</param>
    /// <param name="after">The version that the last page ended with; 0 from the beginning.</param>
    /// <param name="most">How many entries at most, from 1 on.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<QueryOutcome<ValueList<KeptEntry>>> ExecuteAsync(Acting by, AggregateKey key, long after = 0, int most = 100, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(key);
        var outcome = await QueryRunner.RunAsync(queries, by, key, () => queries.TrailAsync(key, after, most, cancellation), cancellation).ConfigureAwait(false);
        return outcome.TryPickT0(out var entries, out _) && entries.Count == 0 && after == 0 ? new NotFound(key) : outcome;
    }
}
