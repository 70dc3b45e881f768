using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.TradingGateways;
using NodaTime;
using ServicePlatform.Certificates;

namespace ServicePlatform.Gateways;

/// <summary>A trading gateway with the columns of 2.5-1.</summary>
internal sealed record ShownTradingGateway(
    string Number, string? Id, GatewayState State, int FlowRate, IReadOnlyList<string> Businesses, bool IsMarketMaking,
    ShownCells EKey, ShownCells File, LocalDate? ScheduledOn, Instant? OperatedAt, string? OpenedBy)
{
    public static ShownTradingGateway Of(GatewayWithCertificates found)
    {
        var (gateway, row) = ((TradingGateway)found.Gateway.Value, found.Trading()!);
        return new(
            gateway.Number.Value, gateway.Id?.Value, gateway.State, gateway.FlowRate.Units, [.. gateway.Businesses.Select(business => business.Value)], gateway.IsMarketMaking,
            ShownCells.Of(row.EKey), ShownCells.Of(row.File), gateway.ScheduledOn, found.Gateway.OperatedAt, found.Gateway.OpenedBy?.Value);
    }
}

/// <summary>A market-data gateway with the columns of 3.4-1.</summary>
internal sealed record ShownMarketDataGateway(
    string Number, GatewayState State, CertificateKind Kind, ShownCells Certificate, LocalDate? OpenedOn, Instant? OperatedAt, string? OpenedBy)
{
    public static ShownMarketDataGateway Of(GatewayWithCertificates found)
    {
        var gateway = (MarketDataGateway)found.Gateway.Value;
        return new(
            gateway.Number.Value, gateway.State, gateway.CertificateKind, ShownCells.Of(found.MarketData()!.Certificate), gateway.OpenedOn,
            found.Gateway.OperatedAt, found.Gateway.OpenedBy?.Value);
    }
}
