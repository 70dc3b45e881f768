using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>A market-data gateway: its one certificate's kind, what it does and where it stands. Immutable: an intent answers a new one.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketDataGateway : Gateway
{
    /// <summary>A gateway of an approved opening, its service not open yet.</summary>
    /// <param name="number">Its registration number.</param>
    /// <param name="certificateKind">The kind of its one certificate (3.2-2).</param>
    public MarketDataGateway(RegistrationNumber number, CertificateKind certificateKind)
        : base(number) => CertificateKind = certificateKind;

    /// <summary>The kind of its one certificate (3.2-2).</summary>
    public CertificateKind CertificateKind { get; private init; }

    /// <summary>What it is declared to do (3.1-1).</summary>
    public MarketDataCapabilities Capabilities { get; init; } = MarketDataCapabilities.Undeclared;

    /// <summary>The application that opened it, by its serial number (3.3-4); null where that is not known.</summary>
    public BusinessSerialNumber? OpenedBy { get; init; }

    /// <summary>The date that its service opened (业务开通日期, 3.4-1); null until it opens.</summary>
    public LocalDate? OpenedOn { get; private init; }

    /// <summary>A gateway as a host kept it.</summary>
    /// <param name="number">Its registration number.</param>
    /// <param name="certificateKind">The kind of its one certificate.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="openedOn">The date that its service opened.</param>
    public static MarketDataGateway Restore(RegistrationNumber number, CertificateKind certificateKind, GatewayState state, LocalDate? openedOn = null) =>
        new(number, certificateKind) { State = state, OpenedOn = openedOn };

    /// <summary>Its service opens.</summary>
    public GatewayOutcome<MarketDataGateway> Open(LocalDate openedOn) => Take(this with { OpenedOn = openedOn }, GatewayAction.Open);

    /// <summary>Its opening ends without service.</summary>
    public GatewayOutcome<MarketDataGateway> Abandon() => Take(this, GatewayAction.Abandon);

    /// <summary>A revocation is handed in; the gateway goes on working until that is approved.</summary>
    public GatewayOutcome<MarketDataGateway> BeginRevocation() => Take(this, GatewayAction.BeginRevocation);

    /// <summary>The revocation ended without effect.</summary>
    public GatewayOutcome<MarketDataGateway> AbandonRevocation() => Take(this, GatewayAction.AbandonRevocation);

    /// <summary>The revocation is approved: service ends (3.3-3).</summary>
    public GatewayOutcome<MarketDataGateway> Revoke() => Take(this, GatewayAction.Revoke);

    /// <summary>The same gateway once its one certificate is of that kind: a file certificate may be replaced by an EKey (5.1-3).</summary>
    internal MarketDataGateway WithCertificate(CertificateKind kind) => this with { CertificateKind = kind };
}
