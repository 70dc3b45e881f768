using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Hosting.Tests;

/// <summary>A store that cannot be reached.</summary>
internal sealed class BrokenQueries : IRegistryQueries
{
    private static readonly StoreUnavailable Down = new(StoreFlaw.Unreachable);

    public ValueTask<StoreReading<Stored<T>?>> FindAsync<T>(AggregateKey key, CancellationToken cancellation = default)
        where T : Aggregate => new(Down);

    public ValueTask<StoreReading<Page<Stored<RegisteredApplication>>>> ApplicationsAsync(ApplicationFilter filter, PageRequest page, CancellationToken cancellation = default) => new(Down);

    public ValueTask<StoreReading<Page<GatewayWithCertificates>>> GatewaysAsync(GatewayFilter filter, PageRequest page, CancellationToken cancellation = default) => new(Down);

    public ValueTask<StoreReading<Page<Stored<RegisteredCertificate>>>> CertificatesAsync(CertificateFilter filter, PageRequest page, CancellationToken cancellation = default) => new(Down);

    public ValueTask<StoreReading<Page<SharedKey>>> SharedKeysAsync(PageRequest page, CancellationToken cancellation = default) => new(Down);

    public ValueTask<StoreReading<Page<SharedCertificateId>>> SharedCertificateIdsAsync(PageRequest page, CancellationToken cancellation = default) => new(Down);

    public ValueTask<StoreReading<Page<Stored<RegisteredInstitution>>>> InstitutionsAsync(PageRequest page, CancellationToken cancellation = default) => new(Down);

    public ValueTask<StoreReading<ValueList<KeptEntry>>> TrailAsync(AggregateKey key, long after, int most, CancellationToken cancellation = default) => new(Down);

    public ValueTask<StoreReading<Page<KeptHead>>> HeadsAsync(AggregateKind kind, PageRequest page, CancellationToken cancellation = default) => new(Down);
}
