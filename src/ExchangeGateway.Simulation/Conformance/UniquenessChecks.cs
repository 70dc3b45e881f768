using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>What there is once at most, whoever saves at the same time: the store itself sees to it.</summary>
internal static class UniquenessChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("Save_OneCertificateAtTwoGateways_IsRefused", static (store, _) => SharedAsync(store, static (samples, name) => samples.ADedicated("shared"))),
        new("Save_OneIssuerAndSerialNumberAtTwoGateways_IsRefused", static (store, _) => SharedAsync(store, static (samples, name) => samples.ADedicated(name, issuerAndSerial: "same"))),
        new("Save_OneCertificateAtTwoInstitutions_IsRefused", static async (store, _) =>
        {
            var (here, there) = (new StoreSamples(), new StoreSamples());
            var certificate = here.ADedicated("shared");
            Expect.Saved(await store.SaveAsync(here, here.ATradingGateway(1, certificate)));
            Expect.Conflict(await store.SaveAsync(there, there.ATradingGateway(1, certificate)), ConflictKind.CertificateInUse);
        }),
        new("Save_ACertificateWhoseUseEnded_IsKeptElsewhere", static async (store, _) =>
        {
            var samples = new StoreSamples();
            var certificate = samples.ADedicated("handed over");
            var first = samples.ATradingGateway(1, certificate);
            Expect.Saved(await store.SaveAsync(samples, first));
            var ended = first with { Bindings = first.Bindings.End(certificate, Instant.FromUtc(2026, 11, 23, 0, 0)).AsT0 };
            Expect.Saved(await store.SaveAsync(samples, ended, samples.ATradingGateway(2, certificate)));
        }),
        new("Save_OneKeyInTwoCertificates_IsKept", static async (store, _) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, samples.ATradingGateway(1, samples.ADedicated("a", key: "same")), samples.ATradingGateway(2, samples.ADedicated("b", key: "same"))));
        }),
        new("Save_TwoCertificatesOfOneKindInServiceAtAGateway_IsRefused", static async (store, _) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, samples.ACertificate(1, isInService: true), samples.ACertificate(1, CertificateKind.File, isInService: true)));
            Expect.Conflict(await store.SaveAsync(samples, samples.ACertificate(1, isInService: true, ordinal: 2)), ConflictKind.KindTaken);
            Expect.Saved(await store.SaveAsync(samples, samples.ACertificate(1, isInService: false), samples.ACertificate(1, isInService: true, ordinal: 2)));
        }),
        new("Save_TwoApplicationsUnderWayAtAGateway_IsRefused", static async (store, _) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, samples.AnApplication(1, [StoreSamples.Number(1), StoreSamples.Number(2)], isHeld: true)));
            Expect.Conflict(await store.SaveAsync(samples, samples.AnApplication(2, [StoreSamples.Number(2)], isHeld: true)), ConflictKind.GatewayHeld);
            Expect.Saved(await store.SaveAsync(samples, samples.AnApplication(2, [StoreSamples.Number(2)])));
            Expect.Saved(await store.SaveAsync(samples, samples.AnApplication(1)));
            Expect.Saved(await store.SaveAsync(samples, samples.AnApplication(2, [StoreSamples.Number(2)], isHeld: true)));
        }),
        new("Save_OneRegistrationNumberAtTwoInstitutions_IsKept", static async (store, _) =>
        {
            var (here, there) = (new StoreSamples(), new StoreSamples());
            Expect.Saved(await store.SaveAsync(here, here.ATradingGateway()));
            Expect.Saved(await store.SaveAsync(there, there.ATradingGateway()));
        }),
        new("FindUser_OfACertificate_AnswersTheGatewayThatUsesIt", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            var (used, free) = (samples.ADedicated("used"), samples.ADedicated("free"));
            Expect.Saved(await store.SaveAsync(samples, samples.ATradingGateway(1, used)));
            Expect.Saved(await store.Registry.ExecuteAsync(
                async (transaction, cancelled) =>
                {
                    Expect.Equal(samples.ATradingGateway().Key, await transaction.FindUserAsync(used.Identity, cancelled), "User");
                    Expect.Equal(samples.ATradingGateway().Key, await transaction.FindUserAsync(used.Identity with { Whole = free.Identity.Whole }, cancelled), "User by issuer and serial number");
                    Expect.Equal(null, await transaction.FindUserAsync(free.Identity, cancelled), "User of a free one");
                    return null;
                },
                cancellation));
        }),
    ];

    private static async ValueTask SharedAsync(StoreUnderTest store, Func<StoreSamples, string, DedicatedCertificate> make)
    {
        var samples = new StoreSamples();
        Expect.Saved(await store.SaveAsync(samples, samples.ATradingGateway(1, make(samples, "first"))).ConfigureAwait(false));
        Expect.Conflict(await store.SaveAsync(samples, samples.ATradingGateway(2, make(samples, "second"))).ConfigureAwait(false), ConflictKind.CertificateInUse);
    }
}
