using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.TradingGateways;

/// <summary>Where a market-maker filing stands (2.6-1).</summary>
public enum MarketMakerFilingState
{
    /// <summary>Being filled in.</summary>
    Draft,

    /// <summary>In force since it was submitted.</summary>
    Effective,
}

/// <summary>What can be asked of a market-maker filing.</summary>
public enum MarketMakerFilingAction
{
    /// <summary>Keep it, finished or not.</summary>
    Save,

    /// <summary>Submit it: it takes effect at once, with no review.</summary>
    Submit,
}

/// <summary>What the guards of a filing look at.</summary>
/// <param name="AccountsDeclared">The accounts are declared to be on record.</param>
/// <param name="MarketMakingDeclared">The gateways are declared to serve market making alone.</param>
/// <param name="FormClean">Nothing else is wrong with the form.</param>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct MarketMakerFilingFacts(bool AccountsDeclared, bool MarketMakingDeclared, bool FormClean);

/// <summary>The lifecycle of a market-maker filing (2.6-1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public static class MarketMakerFilingLifecycle
{
    private static readonly Guard<MarketMakerFilingFacts>
        AccountsDeclared = new("accounts-declared", static f => f.AccountsDeclared),
        MarketMakingDeclared = new("market-making-declared", static f => f.MarketMakingDeclared),
        FormClean = new("form-clean", static f => f.FormClean);

    /// <summary>The table.</summary>
    public static Lifecycle<MarketMakerFilingState, MarketMakerFilingAction, MarketMakerFilingFacts> Table { get; } = new("market-maker-filing", MarketMakerFilingState.Draft,
    [
        new(MarketMakerFilingState.Draft, MarketMakerFilingAction.Save,   MarketMakerFilingState.Draft),
        new(MarketMakerFilingState.Draft, MarketMakerFilingAction.Submit, MarketMakerFilingState.Effective, AccountsDeclared, MarketMakingDeclared, FormClean),
    ]);
}
