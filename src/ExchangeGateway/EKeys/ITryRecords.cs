namespace ExchangeGateway.EKeys;

/// <summary>
/// Keeps what <see cref="TryRecord"/> says of each token, across restarts and for every process that uses the token. It
/// is never given a PIN or anything worked out from one.
/// </summary>
/// <threadsafety>Implementations are safe from any thread, and from other processes.</threadsafety>
public interface ITryRecords
{
    /// <summary>The record as it stands; <see cref="TryRecord.Empty"/> of a token never seen. A record that cannot be read is no empty one.</summary>
    ValueTask<TryRecordReading> ReadAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default);

    /// <summary>
    /// Takes the record for one try: until it is let go nobody else gets it, in this process or another. It does not
    /// wait. What holds it must let go of it when its process dies.
    /// </summary>
    ValueTask<TryRecordTaking> TakeAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default);
}

/// <summary>A record, taken for one try. Disposing of it lets it go.</summary>
/// <threadsafety>One thread at a time.</threadsafety>
public interface ITryRecordHold : IAsyncDisposable
{
    /// <summary>The record as it was taken or last saved.</summary>
    TryRecord Record { get; }

    /// <summary>Keeps a record: it is on the disk, or wherever it outlives a crash, when this answers null. Otherwise nothing changed.</summary>
    ValueTask<RecordsUnavailable?> SaveAsync(TryRecord record);
}
