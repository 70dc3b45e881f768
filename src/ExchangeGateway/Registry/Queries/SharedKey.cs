using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Queries;

/// <summary>A key that is in use at more than one gateway: two certificates of one key are one secret in two places (2.2-5).</summary>
/// <param name="PublicKey">The key's fingerprint.</param>
/// <param name="Gateways">The gateways, of any institution: two at least.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SharedKey(Fingerprint PublicKey, ValueList<AggregateKey> Gateways);
