using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Forms;

/// <summary>A gateway as a form's file knows it: a market-data gateway where it has a certificate kind, else a trading gateway.</summary>
/// <param name="RegistrationNumber">Its registration number.</param>
/// <param name="Businesses">What it may trade: a trading gateway has at least one.</param>
/// <param name="GatewayId">Its own number.</param>
/// <param name="FlowRate">Its flow rate in units; 1 where it is not said.</param>
/// <param name="State">Where it stands; open where it is not said.</param>
/// <param name="IsMarketMaking">Whether it was filed as used only for market making.</param>
/// <param name="CertificateKind">The kind of a market-data gateway's one certificate.</param>
/// <threadsafety>Immutable.</threadsafety>
internal sealed record KnownGateway(
    string? RegistrationNumber,
    TradingBusinessSet Businesses,
    string? GatewayId = null,
    int FlowRate = 1,
    GatewayState State = GatewayState.Open,
    bool IsMarketMaking = false,
    CertificateKind? CertificateKind = null);
