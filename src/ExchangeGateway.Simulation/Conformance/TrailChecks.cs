using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Simulation;

/// <summary>The trail has an entry for each change, in order, and its end is kept.</summary>
internal static class TrailChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("Trail_OfThreeChanges_HasTheirEntriesInOrder", static async (store, cancellation) =>
        {
            var samples = await ThreeAsync(store);
            var entries = Expect.Read(await store.Queries.TrailAsync(samples.InstitutionKey, 0, 10, cancellation));
            Expect.Equal("1 2 3", string.Join(' ', entries.Select(kept => kept.Entry.Version)), "Versions");
            Expect.That(entries.All(kept => kept.Hash == kept.Entry.Hash), "An entry is not as it was written.");
            Expect.Equal("核对", entries[0].Entry.Reason, "Reason");
            Expect.Equal(samples.By, entries[0].Entry.By, "By");
        }),
        new("Trail_AfterAVersion_AnswersTheRest", static async (store, cancellation) =>
        {
            var samples = await ThreeAsync(store);
            Expect.Equal(2, Expect.Read(await store.Queries.TrailAsync(samples.InstitutionKey, 1, 1, cancellation)).Single().Entry.Version, "Version");
            Expect.Equal(0, Expect.Read(await store.Queries.TrailAsync(samples.InstitutionKey, 3, 1, cancellation)).Count, "Entries behind the last");
        }),
        new("Heads_OfAKind_HasTheEndOfEachTrail", static async (store, cancellation) =>
        {
            var samples = await ThreeAsync(store);
            TrailHead? head = null;
            for (PageMark? after = null; ;)
            {
                var page = Expect.Read(await store.Queries.HeadsAsync(AggregateKind.Institution, new(PageRequest.MostItems, after), cancellation));
                head = page.Items.FirstOrDefault(kept => kept.Key == samples.InstitutionKey)?.Head ?? head;
                if ((after = page.Next) is null)
                {
                    break;
                }
            }

            var last = Expect.Read(await store.Queries.TrailAsync(samples.InstitutionKey, 2, 1, cancellation)).Single();
            Expect.Equal(last.Entry.Head, head ?? default, "Head");
        }),
    ];

    private static async ValueTask<StoreSamples> ThreeAsync(StoreUnderTest store)
    {
        var samples = new StoreSamples();
        foreach (var name in new[] { "甲", "乙", "丙" })
        {
            Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution(name)).ConfigureAwait(false));
        }

        return samples;
    }
}
