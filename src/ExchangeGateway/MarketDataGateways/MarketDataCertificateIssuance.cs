using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>How far the certificates of an opening are: what its application asks before the business is handled.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class MarketDataCertificateIssuance
{
    /// <summary>Works the facts out: each gateway has one certificate, of its kind, as counted by the form (3.2-2).</summary>
    /// <param name="form">The opening that was approved.</param>
    /// <param name="gateways">The gateways that came of it.</param>
    /// <param name="bindings">Which certificate is where.</param>
    /// <param name="at">When.</param>
    public static IssuanceFacts Facts(CheckedMarketDataOpeningForm form, IReadOnlyCollection<MarketDataGateway> gateways, CertificateBindings bindings, Instant at)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(gateways);
        ArgumentNullException.ThrowIfNull(bindings);
        var held = gateways.DistinctBy(gateway => gateway.Number)
            .Select(gateway => (gateway.CertificateKind, Certificates: bindings.At(gateway.Number, at).Select(certificate => certificate.Kind).ToArray())).ToArray();
        return new(
            EveryCertificateIssued: held.SelectMany(gateway => gateway.Certificates).Order().SequenceEqual(form.CertificateKinds()),
            KindsRight: held.All(gateway => gateway.Certificates is [var kind] && kind == gateway.CertificateKind),
            BoundOnce: bindings.HoldEachOnceAt(at));
    }
}
