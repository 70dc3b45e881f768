using ExchangeGateway.Access;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>The list of an institution's accounts, for its accounts and for staff.</summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class QueryAccounts(IRegistryQueries queries)
{
    /// <summary>A page of them, by login name.</summary>
    public ValueTask<QueryOutcome<Page<Account>>> ExecuteAsync(QueryHead head, PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(page);
        return QueryRunner.RunAsync(queries, head, new AccessRequest.View(), ReadAsync, cancellation);

        // An institution is kept whole, its accounts in it.
        async ValueTask<StoreReading<Page<Account>>> ReadAsync() =>
            (await queries.FindAsync<RegisteredInstitution>(AggregateKey.Of(head.Institution), cancellation).ConfigureAwait(false)).Match<StoreReading<Page<Account>>>(
                institution => PageOf(head.Institution, institution?.Value.Value.Accounts ?? [], page), unavailable => unavailable);
    }

    private static Page<Account> PageOf(InstitutionId institution, ValueList<Account> accounts, PageRequest page)
    {
        var rest = accounts.Where(account => page.After is not { } after || string.CompareOrdinal(account.Name.Value, after.Name) > 0)
            .OrderBy(account => account.Name.Value, StringComparer.Ordinal).Take(page.Size + 1).ToArray();
        return new(rest.Take(page.Size).ToValueList(), rest.Length > page.Size ? PageMark.Of(AggregateKey.OfPhoneChange(institution, rest[page.Size - 1].Name)) : null);
    }
}
