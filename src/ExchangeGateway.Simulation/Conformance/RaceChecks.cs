using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Simulation;

/// <summary>Whoever saves at the same time: one is first, and no change is lost.</summary>
internal static class RaceChecks
{
    private const int Savers = 8, Times = 5;

    public static IEnumerable<StoreCheck> All =>
    [
        new("Save_ByManyAtOnce_LosesNothing", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution("0")));
            await Task.WhenAll(Enumerable.Range(0, Savers).Select(_ => Task.Run(() => CountUpAsync(store, samples), cancellation)));
            var stored = Expect.Read(await store.Queries.FindAsync<RegisteredInstitution>(samples.InstitutionKey, cancellation));
            Expect.Equal($"{Savers * Times}", stored!.Value.Value.Record.Name.Value, "Counted");
            Expect.Equal(1 + (Savers * Times), stored.Version, "Version");
            var trail = Expect.Read(await store.Queries.TrailAsync(samples.InstitutionKey, 0, 1000, cancellation));
            Expect.Equal<object>(default(TrailWhole), (await TrailVerification.OfAsync(trail.ToAsyncEnumerable(), stored.Head, cancellation)).Value, "Trail");
        }),
        new("Save_ANewOneByManyAtOnce_KeepsOne", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            var outcomes = await Task.WhenAll(Enumerable.Range(0, Savers).Select(place => Task.Run(async () =>
            {
                var change = SampleSaving.Change(samples, RequestId.New(), samples.AnInstitution($"{place}"));
                return await store.SaveAsync(SampleSaving.Unit(samples, change.Entry.Request, [change]));
            })));
            Expect.Equal(1, outcomes.Count(outcome => outcome.IsT0), "Saved");
            Expect.Equal(1, Expect.Read(await store.Queries.FindAsync<RegisteredInstitution>(samples.InstitutionKey, cancellation))!.Version, "Version");
        }),
        new("Save_OneRequestIdByManyAtOnce_IsDoneOnce", static async (store, cancellation) =>
        {
            var (samples, request) = (new StoreSamples(), RequestId.New());
            var outcomes = await Task.WhenAll(Enumerable.Range(1, Savers).Select(place => Task.Run(async () =>
            {
                var change = SampleSaving.Change(samples, request, samples.AFiling(place));
                return await store.SaveAsync(SampleSaving.Unit(samples, request, [change]));
            })));
            Expect.Equal(1, outcomes.Count(outcome => outcome.IsT0), "Saved");
            var there = 0;
            for (var place = 1; place <= Savers; place++)
            {
                there += Expect.Read(await store.Queries.FindAsync<RegisteredFiling>(samples.AFiling(place).Key, cancellation)) is null ? 0 : 1;
            }

            Expect.Equal(1, there, "Filings");
        }),
    ];

    private static async Task CountUpAsync(StoreUnderTest store, StoreSamples samples)
    {
        for (var done = 0; done < Times;)
        {
            var outcome = await store.Registry.ExecuteAsync(async (transaction, cancellation) =>
            {
                var stored = (await transaction.FindAsync<RegisteredInstitution>(samples.InstitutionKey, cancellation).ConfigureAwait(false))!;
                var count = int.Parse(stored.Value.Value.Record.Name.Value, System.Globalization.CultureInfo.InvariantCulture);
                var change = SampleSaving.Change(samples, RequestId.New(), samples.AnInstitution($"{count + 1}"), stored.Version, stored.Head.Hash, stored.Value.State);
                return SampleSaving.Unit(samples, change.Entry.Request, [change]);
            }).ConfigureAwait(false);
            done += outcome.IsT0 ? 1 : 0;
            Expect.That(outcome.IsT0 || outcome.Value is Conflict { Kind: ConflictKind.StaleVersion } or StoreUnavailable { Flaw: StoreFlaw.Busy }, $"The answer was {outcome.Value}.");
        }
    }
}
