using ExchangeGateway.Access;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>The road that every query goes: may who asks look at it? then it is read.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class QueryRunner
{
    /// <summary>Reads what somebody may look at.</summary>
    public static async ValueTask<QueryOutcome<T>> RunAsync<T>(
        IRegistryQueries queries, QueryHead head, AccessRequest.View view, Func<ValueTask<StoreReading<T>>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(head);
        return await MayAsync(queries, head, view, cancellation).ConfigureAwait(false) is { } refused
            ? refused.Match<QueryOutcome<T>>(static _ => throw new System.Diagnostics.UnreachableException(), denied => denied, missing => missing, unavailable => unavailable)
            : (await read().ConfigureAwait(false)).Match<QueryOutcome<T>>(found => found, unavailable => unavailable);
    }

    /// <summary>Why somebody may not look at it; null where they may.</summary>
    public static async ValueTask<QueryOutcome<Saved>?> MayAsync(IRegistryQueries queries, QueryHead head, AccessRequest.View view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(queries);
        var key = AggregateKey.Of(head.Institution);
        return (await queries.FindAsync<RegisteredInstitution>(key, cancellation).ConfigureAwait(false)).Match<QueryOutcome<Saved>?>(
            institution => institution is null ? AccessCheck.OfUnknown(head.Institution, head.By) is { } unknown ? unknown : new NotFound(key)
                : PlatformAccess.Decide(institution.Value.Value, head.By, view).Match<QueryOutcome<Saved>?>(_ => null, denied => denied),
            unavailable => unavailable);
    }
}
