using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.Lifecycles;

/// <summary>The action is taken.</summary>
/// <param name="From">The state before.</param>
/// <param name="Action">What was asked.</param>
/// <param name="To">The state after.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Transitioned<TState, TAction>(TState From, TAction Action, TState To);

/// <summary>The state has no such action.</summary>
/// <param name="State">The state, unchanged.</param>
/// <param name="Action">What was asked.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NotPermitted<TState, TAction>(TState State, TAction Action);

/// <summary>The state has the action, but these conditions do not hold.</summary>
/// <param name="State">The state, unchanged.</param>
/// <param name="Action">What was asked.</param>
/// <param name="Codes">The codes of the unmet guards, each once, in the order written.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GuardsUnmet<TState, TAction>(TState State, TAction Action, ValueList<string> Codes)
{
    /// <summary>What to read and what to do next, for each code in its order.</summary>
    public ValueList<string> Reasons(Language language) => Codes.Select(code => Texts.Get("guard-" + code, language)).ToValueList();
}

/// <summary>What a lifecycle answers. A refusal is a value, never an exception.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Decision<TState, TAction>
    : OneOfBase<Transitioned<TState, TAction>, NotPermitted<TState, TAction>, GuardsUnmet<TState, TAction>>
{
    private Decision(OneOf<Transitioned<TState, TAction>, NotPermitted<TState, TAction>, GuardsUnmet<TState, TAction>> input) : base(input) { }

    /// <summary>Taken.</summary>
    public static implicit operator Decision<TState, TAction>(Transitioned<TState, TAction> value) => new(value);

    /// <summary>No such action here.</summary>
    public static implicit operator Decision<TState, TAction>(NotPermitted<TState, TAction> value) => new(value);

    /// <summary>Guards unmet.</summary>
    public static implicit operator Decision<TState, TAction>(GuardsUnmet<TState, TAction> value) => new(value);
}
