using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Inventory;

/// <summary>The query of market-data gateways: a row per certificate, filtered by registration number (3.4-1).</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class MarketDataGatewayQuery
{
    /// <summary>The rows of these gateways at an instant, in their order; one whose certificate is not there yet has blank certificate cells.</summary>
    /// <param name="gateways">The gateways.</param>
    /// <param name="bindings">Which certificate is where.</param>
    /// <param name="at">When.</param>
    public static IEnumerable<MarketDataGatewayRow> Rows(IEnumerable<MarketDataGateway> gateways, CertificateBindings bindings, Instant at)
    {
        ArgumentNullException.ThrowIfNull(gateways);
        ArgumentNullException.ThrowIfNull(bindings);
        return gateways.SelectMany(gateway => bindings.At(gateway.Number, at).DefaultIfEmpty(), Row);
    }

    /// <summary>The rows of one registration number; every row where no number is given. A masked number may stand in several rows.</summary>
    public static IEnumerable<MarketDataGatewayRow> Of(this IEnumerable<MarketDataGatewayRow> rows, RegistrationNumber? number) =>
        rows.Where(row => number is null || row.Number == number);

    private static MarketDataGatewayRow Row(MarketDataGateway gateway, DedicatedCertificate? certificate) => new()
    {
        Number = gateway.Number,
        State = LifecycleDiagram.Caption(gateway.State.ToString(), Language.Chinese),
        Kind = certificate?.Kind ?? gateway.CertificateKind,
        Certificate = certificate is null ? CertificateCells.Blank : new(IssuedAt: certificate.Term.Validity.NotBefore, ExpiresAt: certificate.Term.Validity.NotAfter),
        OpenedOn = gateway.OpenedOn,
    };
}
