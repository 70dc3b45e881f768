using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Queries;

/// <summary>What the registry has, as the portal's tables show it.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class GatewayRows
{
    /// <summary>The row of a trading gateway (2.5-1); null for a market-data gateway.</summary>
    /// <param name="found">The gateway.</param>
    /// <param name="sequence">序号, from 1 on; null where rows are not counted.</param>
    public static TradingGatewayRow? Trading(this GatewayWithCertificates found, int? sequence = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Gateway.Value is not TradingGateway gateway ? null : new()
        {
            Sequence = sequence,
            Number = gateway.Number,
            Id = gateway.Id,
            FlowRateBefore = gateway.FlowRate,
            FlowRateAfter = gateway.FlowRate,
            Businesses = gateway.Businesses,
            EKey = Cells(found, CertificateKind.EKey),
            File = Cells(found, CertificateKind.File),
            ScheduledOn = gateway.ScheduledOn,
            OperatedAt = found.Gateway.OperatedAt,
        };
    }

    /// <summary>The row of a market-data gateway (3.4-1); null for a trading gateway.</summary>
    public static MarketDataGatewayRow? MarketData(this GatewayWithCertificates found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Gateway.Value is not MarketDataGateway gateway ? null : new()
        {
            Number = gateway.Number,
            State = LifecycleDiagram.Caption(gateway.State.ToString(), Language.Chinese),
            Kind = gateway.CertificateKind,
            Certificate = Cells(found, gateway.CertificateKind),
            OpenedOn = gateway.OpenedOn,
        };
    }

    private static CertificateCells Cells(GatewayWithCertificates found, CertificateKind kind) =>
        found.Certificates.FirstOrDefault(certificate => certificate.Number.Kind == kind)?.Cells ?? CertificateCells.Blank;
}
