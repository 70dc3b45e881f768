using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Simulation;

public sealed partial class InMemoryRegistryStore : IRegistryOutbox
{
    /// <inheritdoc/>
    public ValueTask<StoreReading<ValueList<OutboxMessage>>> ReadAsync(int most, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return new(Current.Outbox.Take(most).Select(message => new OutboxMessage(message.Key, message.Value)).ToValueList());
    }

    /// <inheritdoc/>
    public ValueTask<StoreOutcome> RemoveAsync(IReadOnlyCollection<long> positions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(positions);
        lock (_saving)
        {
            Volatile.Write(ref _state, _state.Without(positions));
        }

        return new(new Saved());
    }
}
