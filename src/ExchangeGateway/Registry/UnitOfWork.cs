using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Registry;

/// <summary>A change of one aggregate, to be saved with the entry that its trail gets.</summary>
/// <param name="After">The aggregate after it.</param>
/// <param name="Entry">The entry; its version is one more than the one that must be there, so 1 where nothing may be there.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AggregateChange(Aggregate After, AuditEntry Entry)
{
    /// <summary>The version that must be there; 0 where nothing may be.</summary>
    public long ExpectedVersion => Entry.Version - 1;
}

/// <summary>An aggregate that a decision rests on without changing it: it must still be in that version.</summary>
/// <param name="Key">Which one.</param>
/// <param name="Version">The version that was read.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AggregateRead(AggregateKey Key, long Version);

/// <summary>Everything that one command does: a store saves all of it or nothing, its receipt in the outbox too.</summary>
/// <param name="Receipt">What the command did. Its request id must be new.</param>
/// <param name="Changes">At least one, each of another aggregate.</param>
/// <param name="Reads">What the decision rests on.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record UnitOfWork(Receipt Receipt, ValueList<AggregateChange> Changes, ValueList<AggregateRead> Reads);
