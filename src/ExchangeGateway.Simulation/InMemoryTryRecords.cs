using System.Collections.Concurrent;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation;

/// <summary>Keeps try records in memory, for tests and samples. They end with the process, so nothing that signs in for real may use it: a restart would hide the tries.</summary>
/// <threadsafety>Safe from any thread. Other processes see nothing of it.</threadsafety>
public sealed class InMemoryTryRecords : ITryRecords
{
    private readonly ConcurrentDictionary<(EKeyIdentity Token, PinOwner Owner), TryRecord> _records = new();
    private readonly ConcurrentDictionary<(EKeyIdentity Token, PinOwner Owner), Hold> _holds = new();

    /// <inheritdoc/>
    public ValueTask<TryRecordReading> ReadAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default) =>
        new(_records.GetValueOrDefault((token, owner), TryRecord.Empty));

    /// <inheritdoc/>
    public ValueTask<TryRecordTaking> TakeAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default)
    {
        var hold = new Hold(this, (token, owner));
        return new(_holds.TryAdd((token, owner), hold) ? TryRecordTaking.Of(hold) : new InUse());
    }

    private sealed class Hold(InMemoryTryRecords records, (EKeyIdentity Token, PinOwner Owner) key) : ITryRecordHold
    {
        public TryRecord Record => records._records.GetValueOrDefault(key, TryRecord.Empty);

        public ValueTask<RecordsUnavailable?> SaveAsync(TryRecord record)
        {
            records._records[key] = record;
            return default;
        }

        // Only what this one holds is let go, however often it is disposed of.
        public ValueTask DisposeAsync()
        {
            records._holds.TryRemove(new(key, this));
            return default;
        }
    }
}
