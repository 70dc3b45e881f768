using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Tests.Registry;

/// <summary>What must hold of everything that a registry holds.</summary>
internal static class TrailsOf
{
    /// <summary>Each trail is whole, as long as its aggregate's version, and ends in the aggregate's state.</summary>
    public static async Task AreWholeAsync(RecordedStore store)
    {
        foreach (var aggregate in store.Aggregates.ToArray())
        {
            var entries = store.Trail(aggregate.Key).ToArray();
            var verified = await TrailVerification.OfAsync(entries.Select(entry => new KeptEntry(entry, entry.Hash)).ToAsyncEnumerable(), entries[^1].Head);

            Assert.True(verified.IsT0, $"{aggregate.Key}: {verified.Value}");
            Assert.Equal(Enumerable.Range(1, entries.Length).Select(version => (long)version), entries.Select(entry => entry.Version));
            Assert.Equal(aggregate.State, entries[^1].To);
            Assert.Equal(entries.Select(entry => entry.To).SkipLast(1).Prepend(null), entries.Select(entry => entry.From));
        }
    }
}
