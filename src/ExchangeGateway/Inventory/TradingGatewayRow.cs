using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Inventory;

/// <summary>A row of the query table of trading gateways (2.5-1): 18 columns, a gateway with its two certificates. Any cell may be blank.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TradingGatewayRow
{
    /// <summary>序号.</summary>
    public int? Sequence { get; init; }

    /// <summary>交易网关登记编号.</summary>
    public RegistrationNumber? Number { get; init; }

    /// <summary>交易网关ID号.</summary>
    public GatewayId? Id { get; init; }

    /// <summary>流速权, the 4th column: blank in the guide's own rows.</summary>
    public FlowRate? FlowRateBefore { get; init; }

    /// <summary>流速权, the 17th column: the one that counts.</summary>
    public FlowRate? FlowRateAfter { get; init; }

    /// <summary>The flow rate that holds: the 17th column's, else the 4th's.</summary>
    public FlowRate? FlowRate => FlowRateAfter ?? FlowRateBefore;

    /// <summary>业务申请: the businesses; ones that the guide does not name are kept.</summary>
    public TradingBusinessSet Businesses { get; init; }

    /// <summary>The EKey certificate's five columns.</summary>
    public CertificateCells EKey { get; init; } = CertificateCells.Blank;

    /// <summary>The file certificate's five columns.</summary>
    public CertificateCells File { get; init; } = CertificateCells.Blank;

    /// <summary>交易网关业务并排日期.</summary>
    public LocalDate? ScheduledOn { get; init; }

    /// <summary>操作时间.</summary>
    public Instant? OperatedAt { get; init; }
}
