using ExchangeGateway.Applications;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry;

/// <summary>The state has no such step.</summary>
/// <param name="Key">What was to take it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Action">The step.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record StepNotPermitted(AggregateKey Key, string State, string Action)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) =>
        Texts.Format("registry-NotPermitted", language, Key, LifecycleDiagram.Caption(State, language), LifecycleDiagram.ActionCaption(Action, language));

    internal static StepNotPermitted Of<TState, TAction>(AggregateKey key, NotPermitted<TState, TAction> refusal)
        where TState : struct, Enum
        where TAction : struct, Enum => new(key, refusal.State.ToString(), refusal.Action.ToString());
}

/// <summary>The state has the step, but something does not hold: everything at once.</summary>
/// <param name="Key">What was to take it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Action">The step.</param>
/// <param name="Codes">The codes of what does not hold.</param>
/// <param name="Violations">What is wrong with its form, place by place; null where nothing is.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record StepRefused(AggregateKey Key, string State, string Action, ValueList<string> Codes, Violations? Violations = null)
{
    /// <summary>What to read and what to do next, for each code in its order.</summary>
    public ValueList<string> Reasons(Language language) => Codes.Select(code => Texts.Get("guard-" + code, language)).ToValueList();

    internal static StepRefused Of<TState, TAction>(AggregateKey key, GuardsUnmet<TState, TAction> unmet, Violations? violations = null)
        where TState : struct, Enum
        where TAction : struct, Enum => new(key, unmet.State.ToString(), unmet.Action.ToString(), unmet.Codes, violations);

    internal static StepRefused Of(AggregateKey key, ApplicationRefused refused) => Of(key, refused.Unmet, refused.Violations);
}
