using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.TradingGateways;

/// <summary>A market-maker filing: its form and where it stands. Immutable: an intent answers a new one.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record MarketMakerFiling
{
    private MarketMakerFiling(MarketMakerFilingForm form) => Form = form;

    /// <summary>The form as last saved.</summary>
    public MarketMakerFilingForm Form { get; private init; }

    /// <summary>Where it stands.</summary>
    public MarketMakerFilingState State { get; private init; } = MarketMakerFilingLifecycle.Table.Initial;

    /// <summary>Since when it is in force; null for a draft.</summary>
    public Instant? EffectiveFrom { get; private init; }

    /// <summary>A draft.</summary>
    public static MarketMakerFiling Draft(MarketMakerFilingForm form) => new(form);

    /// <summary>A filing as a host kept it.</summary>
    /// <param name="form">The form as last saved.</param>
    /// <param name="state">Where it stands.</param>
    /// <param name="effectiveFrom">Since when it is in force; null for a draft.</param>
    /// <exception cref="ArgumentException">A draft is said to be in force, or what is in force not to say since when.</exception>
    public static MarketMakerFiling Restore(MarketMakerFilingForm form, MarketMakerFilingState state, Instant? effectiveFrom)
    {
        ArgumentNullException.ThrowIfNull(form);
        return state is MarketMakerFilingState.Effective == effectiveFrom is not null
            ? new(form) { State = state, EffectiveFrom = effectiveFrom }
            : throw new ArgumentException($"A filing that is {state} does not go with that instant.", nameof(effectiveFrom));
    }

    /// <summary>Keeps the form, finished or not.</summary>
    public MarketMakerFilingOutcome Save(MarketMakerFilingForm form) =>
        (this with { Form = form }).Take(MarketMakerFilingAction.Save, default, gateways: null, at: null);

    /// <summary>Submits it: it takes effect at that instant, with no review (2.6-1).</summary>
    public MarketMakerFilingOutcome Submit(GatewayDirectory gateways, Instant at)
    {
        var declared = Form with { AccountsOnRecord = true, MarketMakingOnly = true };
        return Take(MarketMakerFilingAction.Submit, new(Form.AccountsOnRecord, Form.MarketMakingOnly, declared.Violations(gateways) is null), gateways, at);
    }

    /// <summary>A gateway as the filing leaves it: one for market making where the filing is in force and names it.</summary>
    public TradingGateway Mark(TradingGateway gateway)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        return State is MarketMakerFilingState.Effective && Form.Gateways.Any(name => name?.Trim() == gateway.Number.Value)
            ? gateway.FiledForMarketMaking()
            : gateway;
    }

    private MarketMakerFilingOutcome Take(MarketMakerFilingAction action, MarketMakerFilingFacts facts, GatewayDirectory? gateways, Instant? at) =>
        MarketMakerFilingLifecycle.Table.Decide(State, action, facts).Match<MarketMakerFilingOutcome>(
            taken => this with { State = taken.To, EffectiveFrom = at },
            refused => refused,
            _ => Form.Violations(gateways!)!);
}
