using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway;

/// <summary>What this library makes of the guide, as lists to show and to walk.</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class Guide
{
    /// <summary>Every lifecycle.</summary>
    public static ValueList<ILifecycle> Lifecycles =>
    [
        ApplicationLifecycles.Opening, ApplicationLifecycles.Change, ApplicationLifecycles.Revocation,
        GatewayLifecycle.Table,
        MarketMakerFilingLifecycle.Table,
        CertificateApplicationLifecycle.Table,
        EKeyLifecycle.Table,
        PasswordLifecycle.Table, ContactPhoneChangeLifecycle.Table,
    ];
}
