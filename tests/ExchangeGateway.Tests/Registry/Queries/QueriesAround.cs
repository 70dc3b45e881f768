using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Tests.Registry.Queries;

/// <summary>Queries of a registry as they are; what is different, overrides one.</summary>
internal abstract class QueriesAround(IRegistryQueries queries) : IRegistryQueries
{
    public virtual ValueTask<StoreReading<Stored<T>?>> FindAsync<T>(AggregateKey key, CancellationToken cancellation)
        where T : Aggregate => queries.FindAsync<T>(key, cancellation);

    public virtual ValueTask<StoreReading<Page<KeptHead>>> HeadsAsync(AggregateKind kind, PageRequest page, CancellationToken cancellation) => queries.HeadsAsync(kind, page, cancellation);

    public virtual ValueTask<StoreReading<ValueList<KeptEntry>>> TrailAsync(AggregateKey key, long after, int most, CancellationToken cancellation) => queries.TrailAsync(key, after, most, cancellation);

    public virtual ValueTask<StoreReading<Page<Stored<RegisteredApplication>>>> ApplicationsAsync(ApplicationFilter filter, PageRequest page, CancellationToken cancellation) => queries.ApplicationsAsync(filter, page, cancellation);

    public virtual ValueTask<StoreReading<Page<GatewayWithCertificates>>> GatewaysAsync(GatewayFilter filter, PageRequest page, CancellationToken cancellation) => queries.GatewaysAsync(filter, page, cancellation);

    public virtual ValueTask<StoreReading<Page<Stored<RegisteredCertificate>>>> CertificatesAsync(CertificateFilter filter, PageRequest page, CancellationToken cancellation) => queries.CertificatesAsync(filter, page, cancellation);

    public virtual ValueTask<StoreReading<Page<SharedKey>>> SharedKeysAsync(PageRequest page, CancellationToken cancellation) => queries.SharedKeysAsync(page, cancellation);

    public virtual ValueTask<StoreReading<Page<SharedCertificateId>>> SharedCertificateIdsAsync(PageRequest page, CancellationToken cancellation) => queries.SharedCertificateIdsAsync(page, cancellation);

    public virtual ValueTask<StoreReading<Page<Stored<RegisteredInstitution>>>> InstitutionsAsync(PageRequest page, CancellationToken cancellation) => queries.InstitutionsAsync(page, cancellation);
}
