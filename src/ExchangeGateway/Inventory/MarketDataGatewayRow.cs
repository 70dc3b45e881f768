using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.Inventory;

/// <summary>A row of the query table of market-data gateways (3.4-1): one gateway with its one certificate. Any cell may be blank or masked.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataGatewayRow
{
    /// <summary>登记编号; masked where several rows share one, since a gateway has one certificate (3.2-2).</summary>
    public RegistrationNumber? Number { get; init; }

    /// <summary>流程状态, as written: 已开通 and others.</summary>
    public string? State { get; init; }

    /// <summary>证书类型; null where blank or unknown.</summary>
    public CertificateKind? Kind { get; init; }

    /// <summary>The certificate's id and times; this table has no column for algorithm or institution.</summary>
    public CertificateCells Certificate { get; init; } = CertificateCells.Blank;

    /// <summary>业务开通日期.</summary>
    public LocalDate? OpenedOn { get; init; }
}
