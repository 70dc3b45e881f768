using System.Runtime.CompilerServices;

namespace ExchangeGateway.Registry.Queries;

/// <summary>Walks all pages of a query, holding one at a time.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class RegistryPages
{
    /// <summary>Every item; the last one says that the store failed, where it did.</summary>
    public static async IAsyncEnumerable<StoreReading<T>> AllAsync<T>(
        Func<PageRequest, ValueTask<StoreReading<Page<T>>>> read, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (PageMark? after = null; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var reading = await read(new(PageRequest.MostItems, after)).ConfigureAwait(false);
            if (reading.TryPickT1(out var unavailable, out var page))
            {
                yield return unavailable;
                yield break;
            }

            foreach (var item in page.Items)
            {
                yield return item;
            }

            if ((after = page.Next) is null)
            {
                yield break;
            }
        }
    }
}
