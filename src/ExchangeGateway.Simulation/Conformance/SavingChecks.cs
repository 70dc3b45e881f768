using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>What is saved is there, as it was saved.</summary>
internal static class SavingChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("Find_WhatIsNotThere_AnswersNothing", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Expect.That(Expect.Read(await store.Queries.FindAsync<RegisteredInstitution>(samples.InstitutionKey, cancellation)) is null, "Something was found that was never saved.");
        }),
        Kept("AnInstitution", samples => samples.AnInstitution()),
        Kept("AnApplication", samples => samples.AnApplication(1, [StoreSamples.Number(1), StoreSamples.Number(2)], isHeld: true) with { CertificatesToCancel = [new(StoreSamples.Number(1), Certificates.CertificateKind.File, 2)] }),
        Kept("ATradingGateway", samples => samples.ATradingGateway(1, samples.ADedicated("e"), samples.ADedicated("f", Certificates.CertificateKind.File))),
        Kept("AMarketDataGateway", samples => samples.AMarketDataGateway()),
        Kept("AnEKeyCertificate", samples => samples.ACertificate(isInService: true)),
        Kept("AFileCertificate", samples => samples.ACertificate(kind: Certificates.CertificateKind.File, ordinal: 2)),
        Kept("AnImportedEKeyCertificate", samples => new RegisteredCertificate(samples.Institution, Certificates.CertificateApplication.Imported(StoreSamples.Number(1), Certificates.CertificateKind.EKey)) { InServiceAt = StoreSamples.Number(1) }),
        Kept("AnImportedFileCertificateThatWasCancelled", samples => new RegisteredCertificate(
            samples.Institution, Certificates.CertificateApplication.Imported(StoreSamples.Number(1), Certificates.CertificateKind.File).Cancel(samples.Actor, Instant.FromUtc(2026, 11, 23, 1, 0)).AsT0)),
        Kept("AFiling", samples => samples.AFiling()),
        Kept("APhoneChange", samples => samples.APhoneChange()),
        new("Save_Again_AnswersTheNewerOneUnderTheNextVersion", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution("甲")));
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution("乙")));
            var stored = Expect.Read(await store.Queries.FindAsync<RegisteredInstitution>(samples.InstitutionKey, cancellation));
            Expect.Equal(2, stored?.Version ?? 0, "Version");
            Expect.Equal("乙", stored!.Value.Value.Record.Name.Value, "Name");
        }),
        new("Save_SeveralAtOnce_KeepsAllOfThem", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Aggregate[] all = [samples.AnInstitution(), samples.AnApplication(), samples.ATradingGateway(), samples.ACertificate()];
            Expect.Saved(await store.SaveAsync(samples, all));
            Expect.Equal(samples.AnApplication(), Expect.Read(await store.Queries.FindAsync<RegisteredApplication>(all[1].Key, cancellation))?.Value, "Application");
            Expect.Equal(samples.ATradingGateway(), Expect.Read(await store.Queries.FindAsync<RegisteredGateway>(all[2].Key, cancellation))?.Value, "Gateway");
        }),
        new("FindReceipt_OfWhatWasSaved_AnswersItAsItWas", static async (store, cancellation) =>
        {
            var (samples, request) = (new StoreSamples(), RequestId.New());
            var unit = SampleSaving.Unit(samples, request, [SampleSaving.Change(samples, request, samples.AnInstitution()), SampleSaving.Change(samples, request, samples.AFiling())]);
            Expect.Saved(await store.SaveAsync(unit));
            Receipt? found = null;
            Expect.Saved(await store.Registry.ExecuteAsync(
                async (transaction, cancelled) =>
                {
                    found = await transaction.FindReceiptAsync(samples.Institution, request, cancelled);
                    return null;
                },
                cancellation));
            Expect.Equal(unit.Receipt, found, "Receipt");
        }),
        new("Execute_Now_DoesNotGoBack", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution()));
            var stored = Expect.Read(await store.Queries.FindAsync<RegisteredInstitution>(samples.InstitutionKey, cancellation));
            Expect.Saved(await store.Registry.ExecuteAsync(
                (transaction, _) =>
                {
                    Expect.That(transaction.Now >= stored!.ChangedAt, $"A later transaction is at {transaction.Now}, the one before was at {stored.ChangedAt}.");
                    return new((UnitOfWork?)null);
                },
                cancellation));
        }),
    ];

    private static StoreCheck Kept<T>(string name, Func<StoreSamples, T> make)
        where T : Aggregate => new($"Save_{name}_IsFoundAsItWas", async (store, cancellation) =>
    {
        var samples = new StoreSamples();
        var aggregate = make(samples);
        var change = SampleSaving.Change(samples, RequestId.New(), aggregate);
        Expect.Saved(await store.SaveAsync(SampleSaving.Unit(samples, change.Entry.Request, [change])).ConfigureAwait(false));
        var stored = Expect.Read(await store.Queries.FindAsync<T>(aggregate.Key, cancellation).ConfigureAwait(false));
        Expect.That(stored is not null, $"{aggregate.Key} was saved and is not there.");
        Expect.Equal(aggregate, stored!.Value, "Aggregate");
        Expect.Equal(change.Entry.Head, stored.Head, "Head");
        Expect.Equal(change.Entry.At, stored.ChangedAt, "Instant");
    });
}
