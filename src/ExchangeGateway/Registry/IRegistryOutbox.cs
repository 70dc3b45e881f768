using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Registry;

/// <summary>A receipt that waits to be told to others: it was kept with what it tells of, in one transaction.</summary>
/// <param name="Position">Its place in the outbox.</param>
/// <param name="Receipt">What was done.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record OutboxMessage(long Position, Receipt Receipt);

/// <summary>
/// The outbox: what was done and is not told yet. A message is told at least once: whoever tells it removes it afterwards,
/// and may fail between. Messages of one aggregate stand in its order.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IRegistryOutbox
{
    /// <summary>The oldest messages.</summary>
    /// <param name="most">How many at most, from 1 on.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    ValueTask<StoreReading<ValueList<OutboxMessage>>> ReadAsync(int most, CancellationToken cancellation = default);

    /// <summary>Removes messages that were told. One that is not there any more is removed already.</summary>
    ValueTask<StoreOutcome> RemoveAsync(IReadOnlyCollection<long> positions, CancellationToken cancellation = default);
}
