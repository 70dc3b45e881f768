namespace ExchangeGateway.Certificates;

/// <summary>A certificate that a gateway might sign in with.</summary>
/// <param name="Certificate">The certificate, with what is known against it.</param>
/// <param name="Recognised">Whether the management tool recognises it (4.4-1).</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateCandidate(DedicatedCertificate Certificate, bool Recognised = true);
