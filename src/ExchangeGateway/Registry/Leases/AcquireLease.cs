using ExchangeGateway.Certificates;
using ExchangeGateway.Registry.Queries;
using NodaTime;

namespace ExchangeGateway.Registry.Leases;

/// <summary>Asks for the right to sign in with a certificate.</summary>
/// <param name="Certificate">The SHA-256 of the whole certificate.</param>
/// <param name="Holder">Who wants it.</param>
/// <param name="Term">For how long, from now on; more than nothing.</param>
/// <param name="Request">What makes it one request: repeated while the lease lives, the same lease is the answer.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AcquireLeaseCommand(Fingerprint Certificate, LeaseHolder Holder, Duration Term, RequestId Request);

/// <summary>
/// Asks for the right to sign in with a certificate (2.2-5): of any number of hosts that ask, one gets it. A gateway that is
/// not in service, or does not use the certificate, gets none (3.3-3). A lease that is held when its gateway's service ends
/// is not taken away: terms are short.
/// </summary>
/// <param name="store">Where leases are kept.</param>
/// <param name="queries">The registry that says which gateway uses which certificate.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class AcquireLease(ILeaseStore store, IRegistryQueries queries)
{
    /// <summary>Does it, or says who has it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The term is nothing or less.</exception>
    public async ValueTask<LeaseOutcome> ExecuteAsync(AcquireLeaseCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(command.Term, Duration.Zero);
        return await LeasePlace.RefusesAsync(queries, command.Certificate, command.Holder, cancellation).ConfigureAwait(false)
            ?? await LeaseRunner.RunAsync(store, "acquire", command.Certificate, Decide, cancellation).ConfigureAwait(false);

        (SignInLease?, LeaseOutcome) Decide(SignInLease? last, Instant now)
        {
            if (last is not null && last.IsLiveAt(now))
            {
                return (null, last.Request == command.Request && last.Holder == command.Holder ? last : new LeaseHeld(last.Holder, last.Until));
            }

            var lease = new SignInLease(command.Certificate, command.Holder, (last?.Token ?? 0) + 1, command.Request, now + command.Term);
            return (lease, lease);
        }
    }
}
