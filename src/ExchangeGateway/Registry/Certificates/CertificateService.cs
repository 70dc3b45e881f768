using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Registry.Certificates;

/// <summary>How a certificate begins and ends to serve at a gateway, on the certificate's side and on the gateway's.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class CertificateService
{
    /// <summary>The bindings of the gateway that uses it, ended for it. One that came with an import has none.</summary>
    public static CertificateBindings Without(this CertificateBindings bindings, RegisteredCertificate certificate, Instant at) =>
        certificate.Certificate is { } made && bindings.End(made, at).TryPickT0(out var ended, out _) ? ended : bindings;

    /// <summary>The certificate, used by no gateway.</summary>
    public static RegisteredCertificate OutOfService(this RegisteredCertificate certificate) => certificate with { InServiceAt = null };

    /// <summary>Whether it may still come to serve: neither in service nor at its end.</summary>
    public static bool IsOnItsWay(this RegisteredCertificate certificate) => certificate.Road.State is not (CertificateApplicationState.InService
        or CertificateApplicationState.Refused or CertificateApplicationState.Replaced or CertificateApplicationState.Cancelled);

    /// <summary>Whether the institution has it in hand.</summary>
    public static bool IsAtHand(this RegisteredCertificate certificate) => certificate.Road.State is CertificateApplicationState.Received
        or CertificateApplicationState.Unrecognised or CertificateApplicationState.Installed or CertificateApplicationState.InService;

    /// <summary>The certificate with something more known against it, once it is made.</summary>
    public static RegisteredCertificate Known(this RegisteredCertificate certificate, Impediments more) =>
        certificate.Certificate is { } made ? certificate.WithImpediments(made.Term.Impediments | more) : certificate;

    /// <summary>The certificate with something less known against it.</summary>
    public static RegisteredCertificate Cleared(this RegisteredCertificate certificate, Impediments less) =>
        certificate.Certificate is { } made ? certificate.WithImpediments(made.Term.Impediments & ~less) : certificate;

    private static RegisteredCertificate WithImpediments(this RegisteredCertificate certificate, Impediments impediments) =>
        certificate with { Certificate = certificate.Certificate! with { Term = certificate.Certificate.Term with { Impediments = impediments } } };
}
