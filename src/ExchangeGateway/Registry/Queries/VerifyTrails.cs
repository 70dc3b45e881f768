using System.Runtime.CompilerServices;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Registry.Queries;

/// <summary>A trail that is not whole.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Broken">Where, and why.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record BrokenTrail(AggregateKey Key, TrailBroken Broken);

/// <summary>Looks through all trails of a registry. Whoever keeps the store does it: it asks for no account.</summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class VerifyTrails(IRegistryQueries queries)
{
    private const int Entries = 500;

    /// <summary>Every trail that is not whole, as it is come upon; the last item says that the store failed, where it did.</summary>
    public async IAsyncEnumerable<StoreReading<BrokenTrail>> ExecuteAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var kind in Enum.GetValues<AggregateKind>())
        {
            await foreach (var head in RegistryPages.AllAsync(page => queries.HeadsAsync(kind, page, cancellation), cancellation).ConfigureAwait(false))
            {
                if (head.TryPickT1(out var unavailable, out var kept))
                {
                    yield return unavailable;
                    yield break;
                }

                var verified = await OfAsync(kept, cancellation).ConfigureAwait(false);
                if (verified.TryPickT1(out unavailable, out var trail))
                {
                    yield return unavailable;
                    yield break;
                }

                if (trail.TryPickT1(out var broken, out _))
                {
                    yield return new BrokenTrail(kept.Key, broken);
                }
            }
        }
    }

    /// <summary>Looks through one trail, and behind its end: what was written meanwhile is looked through too.</summary>
    public async ValueTask<StoreReading<TrailVerification>> OfAsync(KeptHead head, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(head);
        while (true)
        {
            var verified = await UpToAsync(head, cancellation).ConfigureAwait(false);
            if (verified.Match(trail => !trail.IsT0, _ => true))
            {
                return verified;
            }

            var behind = await queries.TrailAsync(head.Key, head.Head.Version, most: 1, cancellation).ConfigureAwait(false);
            if (behind.TryPickT1(out var unavailable, out var entries))
            {
                return unavailable;
            }

            if (entries.Count == 0)
            {
                return verified;
            }

            // An entry is committed with its aggregate: one that the aggregate does not count was never a change.
            var reading = await HeadAsync(head.Key, cancellation).ConfigureAwait(false);
            if (reading.TryPickT1(out unavailable, out var now))
            {
                return unavailable;
            }

            if (now is not { } later || later.Version <= head.Head.Version)
            {
                return (TrailVerification)new TrailBroken(TrailFlaw.TooLong, entries[0].Entry.Version);
            }

            head = head with { Head = later };
        }
    }

    private async ValueTask<StoreReading<TrailVerification>> UpToAsync(KeptHead head, CancellationToken cancellation)
    {
        StoreUnavailable? failed = null;
        var verification = await TrailVerification.OfAsync(EntriesAsync(), head.Head, cancellation).ConfigureAwait(false);
        return failed is null ? verification : failed;

        async IAsyncEnumerable<KeptEntry> EntriesAsync()
        {
            for (var last = 0L; last < head.Head.Version;)
            {
                var reading = await queries.TrailAsync(head.Key, last, (int)Math.Min(Entries, head.Head.Version - last), cancellation).ConfigureAwait(false);
                if (reading.TryPickT1(out failed, out var entries) || entries.Count == 0)
                {
                    yield break;
                }

                foreach (var entry in entries)
                {
                    yield return entry;
                }

                last = entries[^1].Entry.Version;
            }
        }
    }

    private ValueTask<StoreReading<TrailHead?>> HeadAsync(AggregateKey key, CancellationToken cancellation)
    {
        return key.Kind switch
        {
            AggregateKind.Institution => OfAsync<RegisteredInstitution>(),
            AggregateKind.Application => OfAsync<RegisteredApplication>(),
            AggregateKind.Gateway => OfAsync<RegisteredGateway>(),
            AggregateKind.Certificate => OfAsync<RegisteredCertificate>(),
            AggregateKind.MarketMakerFiling => OfAsync<RegisteredFiling>(),
            AggregateKind.ContactPhoneChange => OfAsync<RegisteredPhoneChange>(),
            _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, "Not a kind of aggregate."),
        };

        async ValueTask<StoreReading<TrailHead?>> OfAsync<T>()
            where T : Aggregate =>
            (await queries.FindAsync<T>(key, cancellation).ConfigureAwait(false)).Match<StoreReading<TrailHead?>>(stored => stored?.Head, unavailable => unavailable);
    }
}
