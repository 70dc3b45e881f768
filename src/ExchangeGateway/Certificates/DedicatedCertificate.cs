namespace ExchangeGateway.Certificates;

/// <summary>One of a gateway's certificates (2.2-4, 4.1-1): what it is worth, and what tells it from others.</summary>
/// <param name="Term">Kind, validity and what is known of it.</param>
/// <param name="Identity">What tells it from others.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record DedicatedCertificate(CertificateTerm Term, CertificateIdentity Identity)
{
    /// <summary>EKey or file.</summary>
    public CertificateKind Kind => Term.Kind;
}
