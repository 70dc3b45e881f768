using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>
/// Shows one thing of an institution as it stands: an application (3.3-5), a gateway, a certificate. An account must hold the product that it belongs to (1.4-1). A change of contact
/// phone is shown to nobody, as if there were none: from its code's hash the code can be found.
/// </summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class Show(IRegistryQueries queries)
{
    /// <summary>The thing, and its version for a later command.</summary>
    /// <typeparam name="T">Of what kind.</typeparam>
    /// <param name="by">Who asks, and in which role.</param>
    /// <param name="key">Which one.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<QueryOutcome<Stored<T>>> ExecuteAsync<T>(Acting by, AggregateKey key, CancellationToken cancellation = default)
        where T : Aggregate
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(key);
        if (key.Kind is AggregateKind.ContactPhoneChange)
        {
            return new NotFound(key);
        }

        var outcome = await QueryRunner.RunAsync(queries, by, key, () => queries.FindAsync<T>(key, cancellation), cancellation).ConfigureAwait(false);
        return outcome.Match<QueryOutcome<Stored<T>>>(found => found is null ? new NotFound(key) : found, denied => denied, missing => missing, unavailable => unavailable);
    }
}
