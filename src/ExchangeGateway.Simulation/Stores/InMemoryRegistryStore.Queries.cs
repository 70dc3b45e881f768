using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Simulation;

public sealed partial class InMemoryRegistryStore : IRegistryQueries
{
    /// <inheritdoc/>
    public ValueTask<StoreReading<Stored<T>?>> FindAsync<T>(AggregateKey key, CancellationToken cancellation = default)
        where T : Aggregate => new(Current.Find<T>(key));

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<Stored<RegisteredApplication>>>> ApplicationsAsync(ApplicationFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        new(PageOf(Current.All<RegisteredApplication>().Where(stored => filter.Finds(stored.Value)), stored => stored.Value.Key, page));

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<GatewayWithCertificates>>> GatewaysAsync(GatewayFilter filter, PageRequest page, CancellationToken cancellation = default)
    {
        var state = Current;
        var used = state.All<RegisteredCertificate>().Where(stored => stored.Value.InServiceAt is not null)
            .ToLookup(stored => AggregateKey.Of(stored.Value.Institution, stored.Value.InServiceAt!), stored => stored.Value);
        return new(PageOf(
            state.All<RegisteredGateway>().Where(stored => filter.Finds(stored.Value))
                .Select(stored => new GatewayWithCertificates(stored.Value, used[stored.Value.Key].OrderBy(certificate => certificate.Number.Kind).ToValueList())),
            found => found.Gateway.Key,
            page));
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<Stored<RegisteredCertificate>>>> CertificatesAsync(CertificateFilter filter, PageRequest page, CancellationToken cancellation = default) =>
        new(PageOf(Current.All<RegisteredCertificate>().Where(stored => filter.Finds(stored.Value)), stored => stored.Value.Key, page));

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<SharedKey>>> SharedKeysAsync(PageRequest page, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        var shared = (from gateway in Current.All<RegisteredGateway>()
                      from binding in gateway.Value.Bindings.All
                      where binding.Until is null
                      group gateway.Value.Key by binding.Certificate.Identity.PublicKey into same
                      let gateways = same.Distinct().OrderBy(key => (key.Institution.Value, key.Name), ByPlace).ToValueList()
                      where gateways.Count > 1
                      select new SharedKey(same.Key, gateways)).ToArray();
        return new(PageOf(shared, found => MarkOf(found.PublicKey.ToString()), page));
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<ValueList<KeptEntry>>> TrailAsync(AggregateKey key, long after, int most, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return new(Current.Trails.GetValueOrDefault(key, []).Where(entry => entry.Version > after).Take(most).Select(entry => new KeptEntry(entry, entry.Hash)).ToValueList());
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<KeptHead>>> HeadsAsync(AggregateKind kind, PageRequest page, CancellationToken cancellation = default) =>
        new(PageOf(Current.Aggregates.Where(kept => kept.Key.Kind == kind).Select(kept => new KeptHead(kept.Key, kept.Value.Head)), head => head.Key, page));

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<SharedCertificateId>>> SharedCertificateIdsAsync(PageRequest page, CancellationToken cancellation = default)
    {
        var shared = (from certificate in Current.All<RegisteredCertificate>()
                      where certificate.Value.InServiceAt is not null && certificate.Value.Cells.Id is { } id && !id.Value.Contains('*', StringComparison.Ordinal)
                      group AggregateKey.Of(certificate.Value.Institution, certificate.Value.InServiceAt!) by certificate.Value.Cells.Id into same
                      let gateways = same.Distinct().OrderBy(key => (key.Institution.Value, key.Name), ByPlace).ToValueList()
                      where gateways.Count > 1
                      select new SharedCertificateId(same.Key, gateways)).ToArray();
        return new(PageOf(shared, found => MarkOf(found.Id.Value), page));
    }

    /// <inheritdoc/>
    public ValueTask<StoreReading<Page<Stored<RegisteredInstitution>>>> InstitutionsAsync(PageRequest page, CancellationToken cancellation = default) =>
        new(PageOf(Current.All<RegisteredInstitution>(), stored => stored.Value.Key, page));

    private static PageMark MarkOf(string name) => PageMark.Of("", name).AsT0;

    private InMemoryState Current => Volatile.Read(ref _state);

    private static Comparer<(string Institution, string Name)> ByPlace { get; } = Comparer<(string Institution, string Name)>.Create(static (left, right) =>
        string.CompareOrdinal(left.Institution, right.Institution) is var order and not 0 ? order : string.CompareOrdinal(left.Name, right.Name));

    private static Page<T> PageOf<T>(IEnumerable<T> found, Func<T, AggregateKey> key, PageRequest page) =>
        PageOf(found, item => PageMark.Of(key(item)), page);

    private static Page<T> PageOf<T>(IEnumerable<T> found, Func<T, PageMark> mark, PageRequest page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var rest = found.Select(item => (Item: item, Mark: mark(item)))
            .Where(one => page.After is not { } after || ByPlace.Compare((one.Mark.Institution, one.Mark.Name), (after.Institution, after.Name)) > 0)
            .OrderBy(one => (one.Mark.Institution, one.Mark.Name), ByPlace)
            .Take(page.Size + 1)
            .ToArray();
        return new(rest.Take(page.Size).Select(one => one.Item).ToValueList(), rest.Length > page.Size ? rest[page.Size - 1].Mark : null);
    }
}
