using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "2.6-1")]
public sealed class MarketMakerFilingLifecycleTests() : LifecycleTests<MarketMakerFilingState, MarketMakerFilingAction, MarketMakerFilingFacts>(
    MarketMakerFilingLifecycle.Table,
    """
    Draft | Save   | Draft     |
    Draft | Submit | Effective | accounts-declared, market-making-declared, form-clean
    """,
    ("accounts-declared", f => f.AccountsDeclared),
    ("market-making-declared", f => f.MarketMakingDeclared),
    ("form-clean", f => f.FormClean));
