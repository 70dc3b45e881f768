using ExchangeGateway.Registry;

namespace ExchangeGateway.Simulation;

/// <summary>What is refused is refused whole.</summary>
internal static class RefusalChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("Save_AVersionThatIsStale_IsRefusedWhole", static async (store, cancellation) =>
        {
            var (samples, request) = (new StoreSamples(), RequestId.New());
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution("甲")));
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution("乙")));
            var unit = SampleSaving.Unit(samples, request, [SampleSaving.Change(samples, request, samples.AFiling()), SampleSaving.Change(samples, request, samples.AnInstitution("丙"), version: 1)]);
            Expect.Conflict(await store.SaveAsync(unit), ConflictKind.StaleVersion);
            await NothingOfAsync(store, unit, cancellation);
            Expect.Equal("乙", Expect.Read(await store.Queries.FindAsync<RegisteredInstitution>(samples.InstitutionKey, cancellation))!.Value.Value.Record.Name.Value, "Name");
        }),
        new("Save_ANewOneWhereOneIs_IsRefusedWhole", static async (store, cancellation) =>
        {
            var (samples, request) = (new StoreSamples(), RequestId.New());
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution()));
            var unit = SampleSaving.Unit(samples, request, [SampleSaving.Change(samples, request, samples.AFiling()), SampleSaving.Change(samples, request, samples.AnInstitution("丙"))]);
            Expect.Conflict(await store.SaveAsync(unit), ConflictKind.AlreadyThere, ConflictKind.StaleVersion);
            await NothingOfAsync(store, unit, cancellation);
        }),
        new("Save_AChangeOfWhatIsNotThere_IsRefused", static async (store, _) =>
        {
            var (samples, request) = (new StoreSamples(), RequestId.New());
            Expect.Conflict(await store.SaveAsync(SampleSaving.Unit(samples, request, [SampleSaving.Change(samples, request, samples.AnInstitution(), version: 3)])), ConflictKind.StaleVersion);
        }),
        new("Save_WhatItRestsOnMovedOn_IsRefusedWhole", static async (store, cancellation) =>
        {
            var (samples, request) = (new StoreSamples(), RequestId.New());
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution("甲")));
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution("乙")));
            var unit = SampleSaving.Unit(samples, request, [SampleSaving.Change(samples, request, samples.AFiling())], new AggregateRead(samples.InstitutionKey, 1));
            Expect.Conflict(await store.SaveAsync(unit), ConflictKind.StaleVersion);
            await NothingOfAsync(store, unit, cancellation);
            Expect.Saved(await store.SaveAsync(unit with { Reads = [new AggregateRead(samples.InstitutionKey, 2)] }));
        }),
        new("Save_ARequestIdThatWasUsed_IsRefusedWhole", static async (store, cancellation) =>
        {
            var (samples, request) = (new StoreSamples(), RequestId.New());
            Expect.Saved(await store.SaveAsync(samples, request, samples.AnInstitution()));
            Expect.Conflict(await store.SaveAsync(samples, request, samples.AFiling()), ConflictKind.RequestIdUsed);
            Expect.That(Expect.Read(await store.Queries.FindAsync<RegisteredFiling>(samples.AFiling().Key, cancellation)) is null, "The filing was saved all the same.");
        }),
        new("Save_OneRequestIdOfTwoInstitutions_IsEachOnesOwn", static async (store, cancellation) =>
        {
            var (here, there, request) = (new StoreSamples(), new StoreSamples(), RequestId.New());
            Expect.Saved(await store.SaveAsync(here, request, here.AnInstitution()));
            Expect.Saved(await store.Registry.ExecuteAsync(
                async (transaction, cancelled) =>
                {
                    Expect.That(await transaction.FindReceiptAsync(there.Institution, request, cancelled) is null, "Another institution's receipt was found.");
                    return null;
                },
                cancellation));
            Expect.Saved(await store.SaveAsync(there, request, there.AnInstitution()));
            Expect.Conflict(await store.SaveAsync(there, request, there.AFiling()), ConflictKind.RequestIdUsed);
        }),
        new("Execute_ADecisionForNothing_SavesNothingAndIsAskedOnce", static async (store, cancellation) =>
        {
            var asked = 0;
            Expect.Saved(await store.Registry.ExecuteAsync(
                (_, _) =>
                {
                    asked++;
                    return new((UnitOfWork?)null);
                },
                cancellation));
            Expect.Equal(1, asked, "Times asked");
        }),
        new("Execute_ADecisionThatThrows_LetsItThroughAndGoesOnWorking", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            try
            {
                await store.Registry.ExecuteAsync(static (_, _) => throw new NotSupportedException("Thrown by the check."), cancellation);
                Expect.That(false, "The decision's exception was swallowed.");
            }
            catch (NotSupportedException)
            {
                Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution()));
            }
        }),
        new("Execute_CancelledBefore_AsksNothing", static async (store, _) =>
        {
            using var cancelled = new CancellationTokenSource();
            await cancelled.CancelAsync();
            try
            {
                await store.Registry.ExecuteAsync(static (_, _) => throw new NotConformingException("The decision was asked although the call was cancelled."), cancelled.Token);
                Expect.That(false, "A cancelled call went through.");
            }
            catch (OperationCanceledException)
            {
            }
        }),
    ];

    private static async ValueTask NothingOfAsync(StoreUnderTest store, UnitOfWork unit, CancellationToken cancellation)
    {
        Expect.That(Expect.Read(await store.Queries.FindAsync<RegisteredFiling>(unit.Changes[0].After.Key, cancellation).ConfigureAwait(false)) is null, "One change of a refused unit was saved.");
        Expect.Equal(0, Expect.Read(await store.Queries.TrailAsync(unit.Changes[0].After.Key, 0, 10, cancellation).ConfigureAwait(false)).Count, "Entries of a refused unit");
        Expect.Saved(await store.Registry.ExecuteAsync(
            async (transaction, cancelled) =>
            {
                Expect.That(await transaction.FindReceiptAsync(unit.Receipt.By.Institution, unit.Receipt.Request, cancelled).ConfigureAwait(false) is null, "The receipt of a refused unit was saved.");
                return null;
            },
            cancellation).ConfigureAwait(false));
    }
}
