using ExchangeGateway.EKeys;

namespace ExchangeGateway.Pkcs11;

/// <summary>A record that is taken: it is, as long as the lock file is open.</summary>
internal sealed class HeldTryFile(TryFile file, FileStream held, TryRecord record) : ITryRecordHold
{
    public TryRecord Record { get; private set; } = record;

    public ValueTask<RecordsUnavailable?> SaveAsync(TryRecord record)
    {
        var unavailable = file.Save(record);
        Record = unavailable is null ? record : Record;
        return new(unavailable);
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();
}
