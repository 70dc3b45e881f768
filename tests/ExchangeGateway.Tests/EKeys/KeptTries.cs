using ExchangeGateway.EKeys;

namespace ExchangeGateway.Tests.EKeys;

/// <summary>Records that outlive a gate, as a file outlives a process.</summary>
internal sealed class KeptTries : ITryRecords
{
    private readonly Dictionary<(EKeyIdentity, PinOwner), TryRecord> _records = [];

    /// <summary>Somebody else has the record.</summary>
    public bool Taken { get; set; }

    /// <summary>Saves go wrong from this one on, counted from 0; null: none.</summary>
    public int? SavesThatWork { get; set; }

    public bool Damaged { get; set; }

    public TryRecord this[EKeyIdentity token] => _records.GetValueOrDefault((token, PinOwner.User), TryRecord.Empty);

    public ValueTask<TryRecordReading> ReadAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default) =>
        new(Damaged ? new RecordsUnavailable("damaged") : (TryRecordReading)_records.GetValueOrDefault((token, owner), TryRecord.Empty));

    public ValueTask<TryRecordTaking> TakeAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default) =>
        new(Damaged ? new RecordsUnavailable("damaged") : Taken ? new InUse() : TryRecordTaking.Of(new Hold(this, (token, owner))));

    private sealed class Hold : ITryRecordHold
    {
        private readonly KeptTries _all;
        private readonly (EKeyIdentity, PinOwner) _key;

        public Hold(KeptTries all, (EKeyIdentity, PinOwner) key)
        {
            (_all, _key, Record) = (all, key, all._records.GetValueOrDefault(key, TryRecord.Empty));
            all.Taken = true;
        }

        public TryRecord Record { get; private set; }

        public ValueTask<RecordsUnavailable?> SaveAsync(TryRecord record)
        {
            if (_all.SavesThatWork is { } left && (_all.SavesThatWork = left - 1) < 0)
            {
                return new(new RecordsUnavailable("disk full"));
            }

            _all._records[_key] = Record = record;
            return default;
        }

        public ValueTask DisposeAsync()
        {
            _all.Taken = false;
            return default;
        }
    }
}
