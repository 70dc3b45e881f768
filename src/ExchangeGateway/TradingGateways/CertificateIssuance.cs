using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.TradingGateways;

/// <summary>How far the certificates of an opening are: what its application asks before the business is handled.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class CertificateIssuance
{
    /// <summary>
    /// Works the facts out: each gateway has two certificates, one of each kind (2.2-4), as counted by the form
    /// (2.2-8). That none is at two gateways at once (2.2-5), the bindings themselves see to.
    /// </summary>
    /// <param name="form">The opening that was approved.</param>
    /// <param name="gateways">The gateways that came of it.</param>
    /// <param name="bindings">Which certificate is where.</param>
    /// <param name="at">When.</param>
    public static IssuanceFacts Facts(CheckedOpeningForm form, IReadOnlyCollection<RegistrationNumber> gateways, CertificateBindings bindings, Instant at)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(gateways);
        ArgumentNullException.ThrowIfNull(bindings);
        var kinds = gateways.Distinct().Select(gateway => bindings.At(gateway, at).Select(certificate => certificate.Kind).Order().ToArray()).ToArray();
        return new(
            EveryCertificateIssued: kinds.Length == form.Gateways && kinds.Sum(held => held.Length) == form.EKeyCertificates + form.FileCertificates,
            KindsRight: kinds.All(held => held is [CertificateKind.EKey, CertificateKind.File]),
            BoundOnce: bindings.HoldEachOnceAt(at));
    }
}
