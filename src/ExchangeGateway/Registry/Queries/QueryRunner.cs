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
            ? Refused<T>(refused)
            : (await read().ConfigureAwait(false)).Match<QueryOutcome<T>>(found => found, unavailable => unavailable);
    }

    /// <summary>Reads what somebody may look at, who holds the product that it belongs to.</summary>
    public static async ValueTask<QueryOutcome<T>> RunAsync<T>(IRegistryQueries queries, Acting by, AggregateKey key, Func<ValueTask<StoreReading<T>>> read, CancellationToken cancellation)
    {
        var head = new QueryHead(by, key.Institution);
        if (await MayAsync(queries, head, new(), cancellation).ConfigureAwait(false) is { } refused)
        {
            return Refused<T>(refused);
        }

        return (await ProductInQuestion.OfAsync(queries, key, cancellation).ConfigureAwait(false)).TryPickT1(out var unavailable, out var product) ? unavailable
            : await RunAsync(queries, head, new AccessRequest.View(product), read, cancellation).ConfigureAwait(false);
    }

    /// <summary>A refusal, as the answer to another question.</summary>
    public static QueryOutcome<T> Refused<T>(QueryOutcome<Saved> refused) =>
        refused.Match<QueryOutcome<T>>(static _ => throw new System.Diagnostics.UnreachableException(), denied => denied, missing => missing, unavailable => unavailable);

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
