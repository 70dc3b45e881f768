using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Registry.Queries;

/// <summary>
/// What can be asked of a registry. Nothing of it is refused to anybody here: the use cases of this room do that. A query
/// reads what was committed, a page at a time.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IRegistryQueries
{
    /// <summary>An aggregate; null where there is none.</summary>
    ValueTask<StoreReading<Stored<T>?>> FindAsync<T>(AggregateKey key, CancellationToken cancellation = default)
        where T : Aggregate;

    /// <summary>Applications.</summary>
    ValueTask<StoreReading<Page<Stored<RegisteredApplication>>>> ApplicationsAsync(ApplicationFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Gateways with the certificates that they use now.</summary>
    ValueTask<StoreReading<Page<GatewayWithCertificates>>> GatewaysAsync(GatewayFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Certificates.</summary>
    ValueTask<StoreReading<Page<Stored<RegisteredCertificate>>>> CertificatesAsync(CertificateFilter filter, PageRequest page, CancellationToken cancellation = default);

    /// <summary>Keys that are in use at more than one gateway, by fingerprint; a mark's name is the last fingerprint.</summary>
    ValueTask<StoreReading<Page<SharedKey>>> SharedKeysAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Certificate ids that are in service at more than one gateway, in their order; a mark's name is the last id. One with an asterisk is masked, and none.</summary>
    ValueTask<StoreReading<Page<SharedCertificateId>>> SharedCertificateIdsAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Institutions.</summary>
    ValueTask<StoreReading<Page<Stored<RegisteredInstitution>>>> InstitutionsAsync(PageRequest page, CancellationToken cancellation = default);

    /// <summary>Entries of an aggregate's trail, oldest first.</summary>
    /// <param name="key">Whose trail.</param>
    /// <param name="after">The version that the last page ended with; 0 from the beginning.</param>
    /// <param name="most">How many at most, from 1 on.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    ValueTask<StoreReading<ValueList<KeptEntry>>> TrailAsync(AggregateKey key, long after, int most, CancellationToken cancellation = default);

    /// <summary>The ends of all trails of a kind.</summary>
    ValueTask<StoreReading<Page<KeptHead>>> HeadsAsync(AggregateKind kind, PageRequest page, CancellationToken cancellation = default);
}

/// <summary>The end of an aggregate's trail.</summary>
/// <param name="Key">Whose.</param>
/// <param name="Head">Its end.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record KeptHead(AggregateKey Key, TrailHead Head);
