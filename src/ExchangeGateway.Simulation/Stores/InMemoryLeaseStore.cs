using System.Collections.Concurrent;
using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>Leases in memory, for samples and tests of one process.</summary>
/// <param name="clock">The store's clock.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class InMemoryLeaseStore(IClock clock) : ILeaseStore
{
    private readonly ConcurrentDictionary<Fingerprint, SignInLease> _leases = [];

    /// <inheritdoc/>
    public ValueTask<StoreOutcome> ExecuteAsync(Fingerprint certificate, Func<SignInLease?, Instant, SignInLease?> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        cancellation.ThrowIfCancellationRequested();
        var last = _leases.GetValueOrDefault(certificate);
        var after = decide(last, clock.GetCurrentInstant());
        var isSaved = after is null || (last is null ? _leases.TryAdd(certificate, after) : _leases.TryUpdate(certificate, after, last));
        return new(isSaved ? new Saved() : new Conflict(ConflictKind.StaleVersion));
    }
}
