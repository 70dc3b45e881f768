using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Faults.Checking;

/// <summary>An aggregate as a registry has it, with the whole of its trail.</summary>
internal sealed record ImageItem(AggregateKey Key, Aggregate Value, TrailHead Head, ValueList<KeptEntry> Trail);

/// <summary>Everything that a registry has after a run.</summary>
internal sealed record RegistryImage(ValueList<ImageItem> Items)
{
    private const int Entries = 1_000;

    public static async Task<RegistryImage> ReadAsync(IRegistryQueries queries)
    {
        var items = new List<ImageItem>();
        foreach (var kind in Enum.GetValues<AggregateKind>())
        {
            for (PageMark? after = null; ;)
            {
                var page = (await queries.HeadsAsync(kind, new(PageRequest.MostItems, after))).AsT0;
                foreach (var head in page.Items)
                {
                    items.Add(new(head.Key, await ValueAsync(queries, head.Key), head.Head, await TrailAsync(queries, head.Key)));
                }

                if ((after = page.Next) is null)
                {
                    break;
                }
            }
        }

        return new(items.ToValueList());
    }

    private static async Task<ValueList<KeptEntry>> TrailAsync(IRegistryQueries queries, AggregateKey key)
    {
        var trail = new List<KeptEntry>();
        while ((await queries.TrailAsync(key, trail is [.., var last] ? last.Entry.Version : 0, Entries)).AsT0 is { Count: > 0 } entries)
        {
            trail.AddRange(entries);
        }

        return trail.ToValueList();
    }

    private static Task<Aggregate> ValueAsync(IRegistryQueries queries, AggregateKey key)
    {
        return key.Kind switch
        {
            AggregateKind.Institution => OfAsync<RegisteredInstitution>(),
            AggregateKind.Application => OfAsync<RegisteredApplication>(),
            AggregateKind.Gateway => OfAsync<RegisteredGateway>(),
            AggregateKind.Certificate => OfAsync<RegisteredCertificate>(),
            AggregateKind.MarketMakerFiling => OfAsync<RegisteredFiling>(),
            _ => OfAsync<RegisteredPhoneChange>(),
        };

        async Task<Aggregate> OfAsync<T>()
            where T : Aggregate => (await queries.FindAsync<T>(key)).AsT0!.Value;
    }
}
