using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// Gateways whose revocation is approved, trading (2.3-1) or market-data (3.3-3): from that instant on neither they nor
/// their certificates may be used. The CA is asked to cancel each certificate too (3.3-2), and may take its time.
/// Bindings given to it are those that stood when the revocation was approved.
/// </summary>
/// <param name="Gateways">The gateways named in the revocation.</param>
/// <param name="ApprovedAt">When it was approved.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RevokedService(ValueList<RegistrationNumber> Gateways, Instant ApprovedAt)
{
    /// <summary>The certificates that its gateways used when it was approved, gateway by gateway.</summary>
    public IEnumerable<DedicatedCertificate> Certificates(CertificateBindings bindings)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        return Gateways.SelectMany(gateway => bindings.At(gateway, ApprovedAt));
    }

    /// <summary>What is known against a certificate at an instant: from the approval on, that it was cancelled (3.3-3).</summary>
    public Impediments ImpedimentsOf(DedicatedCertificate certificate, CertificateBindings bindings, Instant at)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var ended = at >= ApprovedAt && Certificates(bindings).Any(used => used.Identity.IsSameCertificate(certificate.Identity));
        return certificate.Term.Impediments | (ended ? Impediments.Cancelled : Impediments.None);
    }

    /// <summary>
    /// The gateways that still lack a cancellation request (3.3-2): the application closes when there is none. One
    /// whose certificate is not known lacks it too, since nothing shows that it was asked for.
    /// </summary>
    /// <param name="bindings">Which certificate was where.</param>
    /// <param name="requested">The certificates that the CA was asked to cancel.</param>
    public ValueList<RegistrationNumber> WithoutRequest(CertificateBindings bindings, IReadOnlyCollection<CertificateIdentity> requested)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        ArgumentNullException.ThrowIfNull(requested);
        return Gateways.Where(gateway => bindings.At(gateway, ApprovedAt).ToArray() is var used
            && (used.Length == 0 || !used.All(certificate => requested.Any(certificate.Identity.IsSameCertificate)))).ToValueList();
    }
}
