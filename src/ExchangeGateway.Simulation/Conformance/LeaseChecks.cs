using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>A certificate has one lease.</summary>
internal static class LeaseChecks
{
    private static readonly Duration Long = Duration.FromHours(1);

    public static IEnumerable<StoreCheck> All =>
    [
        new("Acquire_AFreeCertificate_IsKeptAsAnswered", static async (store, cancellation) =>
        {
            var samples = await GatewaysAsync(store);
            var lease = (await new AcquireLease(store.Leases, store.Queries).ExecuteAsync(Wanted(samples, 1), cancellation)).Value as SignInLease;
            Expect.That(lease is { Token: 1 }, $"The answer was {lease}.");
            Expect.Saved(await store.Leases.ExecuteAsync(
                lease!.Certificate,
                (kept, now) =>
                {
                    Expect.Equal(lease, kept, "Kept");
                    Expect.That(lease.IsLiveAt(now), $"It is over at {now}.");
                    return null;
                },
                cancellation));
        }),
        new("Acquire_AHeldCertificate_NamesWhoHasIt", static async (store, cancellation) =>
        {
            var samples = await GatewaysAsync(store);
            var first = (SignInLease)(await new AcquireLease(store.Leases, store.Queries).ExecuteAsync(Wanted(samples, 1), cancellation)).Value;
            Expect.Equal<object>(new LeaseHeld(first.Holder, first.Until), (await new AcquireLease(store.Leases, store.Queries).ExecuteAsync(Wanted(samples, 2), cancellation)).Value, "Answer");
        }),
        new("Acquire_AfterRelease_HasAHigherToken", static async (store, cancellation) =>
        {
            var samples = await GatewaysAsync(store);
            var first = (SignInLease)(await new AcquireLease(store.Leases, store.Queries).ExecuteAsync(Wanted(samples, 1), cancellation)).Value;
            Expect.That((await new ReleaseLease(store.Leases).ExecuteAsync(first, cancellation)).IsT0, "It was not released.");
            var second = (await new AcquireLease(store.Leases, store.Queries).ExecuteAsync(Wanted(samples, 2), cancellation)).Value as SignInLease;
            Expect.Equal(2, second?.Token ?? 0, "Token");
            Expect.Equal<object>(new LeaseLost(second), (await new RenewLease(store.Leases).ExecuteAsync(first, Long, cancellation)).Value, "Renewing the first");
        }),
        new("Acquire_ForATermOfNanoseconds_IsAnsweredAsItIsKept", static async (store, cancellation) =>
        {
            var samples = await GatewaysAsync(store);
            var lease = (SignInLease)(await new AcquireLease(store.Leases, store.Queries).ExecuteAsync(Wanted(samples, 1) with { Term = Long + Duration.FromNanoseconds(1234) }, cancellation)).Value;
            Expect.Saved(await store.Leases.ExecuteAsync(
                lease.Certificate,
                (kept, _) =>
                {
                    Expect.Equal(lease, kept, "Kept");
                    return null;
                },
                cancellation));
        }),
        new("Acquire_ByAGatewayThatUsesAnother_IsRefused", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            var (used, other) = (samples.ADedicated("used"), samples.ADedicated("other"));
            Expect.Saved(await store.SaveAsync(samples, samples.ATradingGateway(1, used), samples.ATradingGateway(2, other)));
            var acquire = new AcquireLease(store.Leases, store.Queries);
            Expect.Equal<object>(new LeaseRefused(LeaseFlaw.CertificateNotBound), (await acquire.ExecuteAsync(Wanted(samples, 2) with { Certificate = used.Identity.Whole }, cancellation)).Value, "Answer to another");
            Expect.Equal<object>(new LeaseRefused(LeaseFlaw.GatewayNotInService), (await acquire.ExecuteAsync(Wanted(samples, 3) with { Certificate = used.Identity.Whole }, cancellation)).Value, "Answer to nobody");
            Expect.That((await acquire.ExecuteAsync(Wanted(samples, 1) with { Certificate = used.Identity.Whole }, cancellation)).IsT0, "The gateway that uses it was refused.");
        }),
        new("Execute_AnotherLeaseByThen_IsAConflict", static async (store, cancellation) =>
        {
            var samples = await GatewaysAsync(store);
            var lease = (SignInLease)(await new AcquireLease(store.Leases, store.Queries).ExecuteAsync(Wanted(samples, 1), cancellation)).Value;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await new RenewLease(store.Leases).ExecuteAsync(lease, Long, cancellation))));
            Expect.That(outcomes.All(outcome => outcome.IsT0 || outcome.IsT4), $"A renewal among others answered {outcomes.FirstOrDefault(outcome => outcome.IsT1 || outcome.IsT2)?.Value}.");
        }),
        new("Acquire_ByManyAtOnce_IsGivenToOne", static async (store, cancellation) =>
        {
            for (var round = 0; round < 5; round++)
            {
                var samples = await GatewaysAsync(store);
                var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(gateway => Task.Run(async () => await new AcquireLease(store.Leases, store.Queries).ExecuteAsync(Wanted(samples, gateway), cancellation))));
                Expect.Equal(1, outcomes.Count(outcome => outcome.IsT0), "Hosts that got it");
            }
        }),
    ];

    // Gateways that came with an import: any of them may use the certificate, as far as the registry knows.
    private static async ValueTask<StoreSamples> GatewaysAsync(StoreUnderTest store)
    {
        var samples = new StoreSamples();
        Expect.Saved(await store.SaveAsync(samples, [.. Enumerable.Range(1, 8).SelectMany(place => new Aggregate[]
        {
            samples.ATradingGateway(place),
            new RegisteredCertificate(samples.Institution, Certificates.CertificateApplication.Imported(StoreSamples.Number(place), Certificates.CertificateKind.EKey)) { InServiceAt = StoreSamples.Number(place) },
        })]).ConfigureAwait(false));
        return samples;
    }

    private static AcquireLeaseCommand Wanted(StoreSamples samples, int gateway) =>
        new(samples.Print("leased"), new(samples.Institution, StoreSamples.Number(gateway)), Long, RequestId.New());
}
