using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Registry.Leases;

/// <summary>The road of a command about a lease: it is decided on what the store has, and again where somebody else was quicker.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class LeaseRunner
{
    private const int Attempts = 10;

    public static async ValueTask<LeaseOutcome> RunAsync(
        ILeaseStore store, string change, Fingerprint certificate, Func<SignInLease?, Instant, (SignInLease? After, LeaseOutcome Answer)> decide, CancellationToken cancellation)
    {
        var outcome = await ThroughAsync(store, certificate, decide, cancellation).ConfigureAwait(false);
        RegistryTelemetry.Tell(change, outcome);
        return outcome;
    }

    private static async ValueTask<LeaseOutcome> ThroughAsync(
        ILeaseStore store, Fingerprint certificate, Func<SignInLease?, Instant, (SignInLease? After, LeaseOutcome Answer)> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        StoreUnavailable? lost = null;
        for (var attempt = 1; ; attempt++)
        {
            LeaseOutcome? answer = null;
            var outcome = await store.ExecuteAsync(
                certificate,
                (last, now) =>
                {
                    (var after, answer) = decide(last, now);
                    return after;
                },
                cancellation).ConfigureAwait(false);
            if (outcome.TryPickT0(out _, out var failed))
            {
                // A commit whose answer was lost may still be under way.
                return lost is null || answer!.IsT0 ? answer! : lost;
            }

            var unavailable = failed.Match(_ => new StoreUnavailable(StoreFlaw.Busy), store => store);
            lost ??= unavailable.Flaw is StoreFlaw.ConnectionLost ? unavailable : null;
            if (attempt == Attempts || (failed.IsT1 && (unavailable.Flaw is not (StoreFlaw.Busy or StoreFlaw.ConnectionLost) || attempt > 1)))
            {
                return lost ?? unavailable;
            }
        }
    }
}
