using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Queries;

/// <summary>
/// A certificate id that certificates in service at more than one gateway have (2.2-5): of what came with an import, nothing
/// else is known. An id that is masked is none.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Gateways">The gateways, of any institution: two at least.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SharedCertificateId(CertificateId Id, ValueList<AggregateKey> Gateways);
