using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using NodaTime;

namespace ExchangeGateway.Registry;

/// <summary>What a decision may read. All of it was committed; what it rests on is compared again when it is saved.</summary>
/// <threadsafety>Not safe: one decision uses it, one call at a time.</threadsafety>
public interface IRegistryTransaction
{
    /// <summary>The transaction's instant, by the store's clock: with many hosts, the database's own.</summary>
    Instant Now { get; }

    /// <summary>The receipt of a command that was done; null where none was done under that id.</summary>
    /// <param name="by">The institution of who asked for it (<see cref="Receipt.By"/>): each has request ids of its own.</param>
    /// <param name="request">The request id.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    ValueTask<Receipt?> FindReceiptAsync(InstitutionId by, RequestId request, CancellationToken cancellation);

    /// <summary>An aggregate; null where there is none.</summary>
    ValueTask<Stored<T>?> FindAsync<T>(AggregateKey key, CancellationToken cancellation)
        where T : Aggregate;

    /// <summary>The gateways of these numbers that there are, in no order.</summary>
    ValueTask<IReadOnlyList<Stored<RegisteredGateway>>> FindGatewaysAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> numbers, CancellationToken cancellation);

    /// <summary>Every certificate that was asked for one of these gateways or is in service there, in no order.</summary>
    ValueTask<IReadOnlyList<Stored<RegisteredCertificate>>> FindCertificatesAsync(InstitutionId institution, IReadOnlyCollection<RegistrationNumber> gateways, CancellationToken cancellation);

    /// <summary>The gateway, of any institution, that a certificate is bound to with no end; null where there is none.</summary>
    ValueTask<AggregateKey?> FindUserAsync(CertificateIdentity certificate, CancellationToken cancellation);

    /// <summary>Which of these ids a certificate has that is in service, at whichever gateway of whichever institution. What came with an import is known by its id alone.</summary>
    ValueTask<IReadOnlySet<CertificateId>> FindInServiceAsync(IReadOnlyCollection<CertificateId> ids, CancellationToken cancellation);
}
