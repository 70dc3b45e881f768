using NodaTime;

namespace ExchangeGateway.Registry.Leases;

/// <summary>Prolongs a lease while it lives.</summary>
/// <param name="store">Where leases are kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class RenewLease(ILeaseStore store)
{
    /// <summary>Does it; or says that the lease is over, or somebody else's. It never ends sooner than before.</summary>
    /// <param name="lease">The lease, as it was answered.</param>
    /// <param name="term">For how long, from now on; more than nothing.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException">The term is nothing or less.</exception>
    public ValueTask<LeaseOutcome> ExecuteAsync(SignInLease lease, Duration term, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(term, Duration.Zero);
        return LeaseRunner.RunAsync(store, "renew", lease.Certificate, Decide, cancellation);

        (SignInLease?, LeaseOutcome) Decide(SignInLease? last, Instant now)
        {
            if (last is null || !lease.IsSame(last) || !last.IsLiveAt(now))
            {
                return (null, new LeaseLost(lease.IsSame(last) ? null : last));
            }

            var renewed = last with { Until = Instant.Max(last.Until, now + term) };
            return (renewed, renewed);
        }
    }
}
