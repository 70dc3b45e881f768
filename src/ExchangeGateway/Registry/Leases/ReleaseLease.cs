using NodaTime;

namespace ExchangeGateway.Registry.Leases;

/// <summary>Gives a lease back before its end.</summary>
/// <param name="store">Where leases are kept.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class ReleaseLease(ILeaseStore store)
{
    /// <summary>Does it: another can have the certificate at once. A lease that is over stays so; one that somebody else took over is lost.</summary>
    /// <param name="lease">The lease, as it was answered.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public ValueTask<LeaseOutcome> ExecuteAsync(SignInLease lease, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return LeaseRunner.RunAsync(store, "release", lease.Certificate, Decide, cancellation);

        (SignInLease?, LeaseOutcome) Decide(SignInLease? last, Instant now)
        {
            if (last is null || !lease.IsSame(last))
            {
                return (null, new LeaseLost(last));
            }

            if (!last.IsLiveAt(now))
            {
                return (null, last);
            }

            var released = last with { Until = now };
            return (released, released);
        }
    }
}
