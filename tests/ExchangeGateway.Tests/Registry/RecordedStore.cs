using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Tests.Registry;

/// <summary>A store that remembers what was saved in it, for tests to look at.</summary>
internal sealed class RecordedStore(IRegistryStore store) : IRegistryStore
{
    private readonly List<UnitOfWork> _saved = [];

    public IReadOnlyList<UnitOfWork> Saved => _saved;

    /// <summary>Every aggregate as it was last saved.</summary>
    public IEnumerable<Aggregate> Aggregates => Changes.GroupBy(change => change.After.Key).Select(same => same.Last().After);

    public IEnumerable<AuditEntry> Trail(AggregateKey key) => Changes.Select(change => change.Entry).Where(entry => entry.Key == key);

    public T Find<T>(AggregateKey key)
        where T : Aggregate => (T)Aggregates.Single(aggregate => aggregate.Key == key);

    public async ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default)
    {
        UnitOfWork? unit = null;
        var outcome = await store.ExecuteAsync(async (transaction, cancelled) => unit = await decide(transaction, cancelled), cancellation);
        if (unit is not null && outcome.IsT0)
        {
            _saved.Add(unit);
        }

        return outcome;
    }

    private IEnumerable<AggregateChange> Changes => _saved.SelectMany(unit => unit.Changes);
}
