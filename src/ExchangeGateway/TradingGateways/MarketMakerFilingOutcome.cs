using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.TradingGateways;

/// <summary>What a market-maker filing answers to an intent: the filing after it, or why not.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class MarketMakerFilingOutcome : OneOfBase<MarketMakerFiling, NotPermitted<MarketMakerFilingState, MarketMakerFilingAction>, Violations>
{
    private MarketMakerFilingOutcome(OneOf<MarketMakerFiling, NotPermitted<MarketMakerFilingState, MarketMakerFilingAction>, Violations> input) : base(input) { }

    /// <summary>Done.</summary>
    public static implicit operator MarketMakerFilingOutcome(MarketMakerFiling filing) => new(filing);

    /// <summary>Not in this state.</summary>
    public static implicit operator MarketMakerFilingOutcome(NotPermitted<MarketMakerFilingState, MarketMakerFilingAction> refusal) => new(refusal);

    /// <summary>Every rule that it breaks.</summary>
    public static implicit operator MarketMakerFilingOutcome(Violations violations) => new(violations);
}
