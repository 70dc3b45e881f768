using ExchangeGateway.Certificates;
using OneOf;

namespace ExchangeGateway.Registry.Trails;

/// <summary>Why a trail is not whole.</summary>
public enum TrailFlaw
{
    /// <summary>An entry is missing before this one, or stands there twice.</summary>
    Gap,

    /// <summary>The entry is not the one that was written, or one before it is not.</summary>
    Altered,

    /// <summary>Entries are missing at the end.</summary>
    CutOff,

    /// <summary>There are more entries than there were changes.</summary>
    TooLong,
}

/// <summary>The trail is whole: every entry is there and is as it was written.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct TrailWhole;

/// <summary>The trail is not whole: restore a copy of the registry, and find out who can write to its tables.</summary>
/// <param name="Flaw">Why.</param>
/// <param name="Version">The first entry that is not as it must be.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TrailBroken(TrailFlaw Flaw, long Version);

/// <summary>Whether a trail is whole.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TrailVerification : OneOfBase<TrailWhole, TrailBroken>
{
    private TrailVerification(OneOf<TrailWhole, TrailBroken> input) : base(input) { }

    /// <summary>It is.</summary>
    public static implicit operator TrailVerification(TrailWhole whole) => new(whole);

    /// <summary>It is not.</summary>
    public static implicit operator TrailVerification(TrailBroken broken) => new(broken);

    /// <summary>Looks a trail through, entry by entry, and holds one at a time.</summary>
    /// <param name="entries">Its entries, oldest first, with the hash that was kept of each.</param>
    /// <param name="head">The end that is kept with the aggregate.</param>
    /// <param name="cancellation">Ends the looking.</param>
    public static async ValueTask<TrailVerification> OfAsync(IAsyncEnumerable<KeptEntry> entries, TrailHead head, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var last = default(TrailHead);
        await foreach (var (entry, hash) in entries.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (entry.Version != last.Version + 1)
            {
                return new TrailBroken(TrailFlaw.Gap, last.Version + 1);
            }

            if (entry.Previous != last.Hash || entry.Hash != hash)
            {
                return new TrailBroken(TrailFlaw.Altered, entry.Version);
            }

            if (entry.Version > head.Version)
            {
                return new TrailBroken(TrailFlaw.TooLong, entry.Version);
            }

            last = new(entry.Version, hash);
        }

        return last == head ? new TrailWhole()
            : last.Version < head.Version ? new TrailBroken(TrailFlaw.CutOff, last.Version + 1)
            : new TrailBroken(TrailFlaw.Altered, last.Version);
    }
}

/// <summary>An entry as a store keeps it, with the hash that it kept.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Hash">The hash that was kept when it was written.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record KeptEntry(AuditEntry Entry, Fingerprint Hash);
