using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Registry.Leases;

/// <summary>Where leases are kept: one a certificate, the last one.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface ILeaseStore
{
    /// <summary>Lets a decision see a certificate's last lease, and keeps what it answers, in one transaction.</summary>
    /// <param name="certificate">Which certificate.</param>
    /// <param name="decide">From the last lease, null where there was none, and the store's instant: the lease to keep; null keeps nothing. Called once.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns><see cref="Saved"/>; a <see cref="Conflict"/> of <see cref="ConflictKind.StaleVersion"/> where the last lease is another by now; or that the store is unavailable.</returns>
    ValueTask<StoreOutcome> ExecuteAsync(Fingerprint certificate, Func<SignInLease?, Instant, SignInLease?> decide, CancellationToken cancellation = default);
}
