using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>What the rows of all aggregates have: the name, the version that they are saved under, and the end of the trail.</summary>
internal abstract class AggregateRow
{
    public string Institution { get; set; } = null!;

    public string Name { get; set; } = null!;

    public long Version { get; set; }

    public byte[] HeadHash { get; set; } = null!;

    public Instant ChangedAt { get; set; }

    public abstract AggregateKind AggregateKind { get; }

    public InstitutionId InstitutionId => InstitutionId.Of(Institution).Kept();

    public AggregateKey Key => AggregateKey.Restore(AggregateKind, InstitutionId, Name);

    /// <summary>The aggregate of this row.</summary>
    public abstract Aggregate Read();

    /// <summary>The aggregate of this row as a decision sees it; null where it is of another kind.</summary>
    public Stored<T>? ReadStored<T>()
        where T : Aggregate =>
        KeptValues.Read(Read) is T value ? new(value, ReadHead().Head, ChangedAt) : null;

    /// <summary>The end of its trail.</summary>
    public KeptHead ReadHead() => KeptValues.Read(() => new KeptHead(Key, new(Version, Fingerprint.Restore(HeadHash))));

    /// <summary>Takes on what a change leaves, with the end of its trail.</summary>
    public void Write(AggregateChange change)
    {
        (Institution, Name) = (change.After.Institution.Value, change.After.Key.Name);
        (Version, HeadHash, ChangedAt) = (change.Entry.Version, change.Entry.Hash.ToBytes(), change.Entry.At);
        Write(change.After);
    }

    protected abstract void Write(Aggregate after);
}
