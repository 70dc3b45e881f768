using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using NodaTime;

namespace ExchangeGateway.Registry;

/// <summary>A gateway in the registry, with the certificates that it had and has.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisteredGateway : Aggregate
{
    /// <summary>Keeps it.</summary>
    public RegisteredGateway(InstitutionId institution, Gateway value)
        : base(institution)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The gateway: a <see cref="TradingGateways.TradingGateway"/> or a <see cref="MarketDataGateways.MarketDataGateway"/>.</summary>
    public Gateway Value { get; init; }

    /// <summary>The application that opened it; null for one that came with an import.</summary>
    public BusinessSerialNumber? OpenedBy { get; init; }

    /// <summary>When something was last done about it (操作时间, 2.5-1), as the portal's table says where it was imported.</summary>
    public Instant? OperatedAt { get; init; }

    /// <summary>Which certificates it used, and when: its own alone, ended ones too.</summary>
    public CertificateBindings Bindings { get; init; } = CertificateBindings.Empty;

    /// <inheritdoc/>
    public override AggregateKey Key => AggregateKey.Of(Institution, Value.Number);

    /// <inheritdoc/>
    public override string State => Value.State.ToString();
}
