using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Registry.Queries;

/// <summary>Trading or market-data.</summary>
public enum GatewaySystem
{
    /// <summary>Trading gateways (TDGW).</summary>
    Trading,

    /// <summary>Market-data gateways (MDGW).</summary>
    MarketData,
}

/// <summary>Which gateways (2.5-1, 3.3-4, 3.4-1): every criterion that is given must hold; none given finds all of the system.</summary>
/// <param name="System">Trading or market-data.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GatewayFilter(GatewaySystem System)
{
    /// <summary>Whose; null for every institution's.</summary>
    public InstitutionId? Institution { get; init; }

    /// <summary>The registration number (登记编号).</summary>
    public RegistrationNumber? Number { get; init; }

    /// <summary>The serial number of the application that opened it (业务流水号).</summary>
    public BusinessSerialNumber? OpenedBy { get; init; }

    /// <summary>The first date of opening, itself in: of a trading gateway the date that its business is scheduled for.</summary>
    public LocalDate? OpenedFrom { get; init; }

    /// <summary>The last date of opening, itself in.</summary>
    public LocalDate? OpenedUntil { get; init; }

    /// <summary>Whether a gateway is one of those.</summary>
    public bool Finds(RegisteredGateway gateway)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        var (system, opened) = gateway.Value switch
        {
            TradingGateway trading => (GatewaySystem.Trading, trading.ScheduledOn),
            MarketDataGateway marketData => (GatewaySystem.MarketData, marketData.OpenedOn),
            _ => throw new ArgumentOutOfRangeException(nameof(gateway), gateway.Value, "Not a kind of gateway."),
        };
        return system == System
            && (Institution is null || gateway.Institution == Institution)
            && (Number is null || gateway.Value.Number == Number)
            && (OpenedBy is null || gateway.OpenedBy == OpenedBy)
            && (OpenedFrom is not { } from || opened >= from)
            && (OpenedUntil is not { } until || opened <= until);
    }
}
