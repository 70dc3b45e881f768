namespace ExchangeGateway.Lifecycles;

/// <summary>One row of a lifecycle: in <paramref name="from"/>, <paramref name="action"/> leads to <paramref name="to"/> if every guard holds.</summary>
/// <typeparam name="TState">The states.</typeparam>
/// <typeparam name="TAction">What may be asked.</typeparam>
/// <typeparam name="TFacts">What guards look at.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Transition<TState, TAction, TFacts>(TState from, TAction action, TState to, params ValueList<Guard<TFacts>> guards)
    where TState : struct, Enum
    where TAction : struct, Enum
{
    /// <summary>Where it starts.</summary>
    public TState From { get; } = from;

    /// <summary>What is asked.</summary>
    public TAction Action { get; } = action;

    /// <summary>Where it ends; the same state for an action that changes nothing.</summary>
    public TState To { get; } = to;

    /// <summary>What must hold, in the order reported.</summary>
    public ValueList<Guard<TFacts>> Guards { get; } = guards;

    internal Oracle.Row ForOracle() => new(From, Action, To, [.. Guards.Select(g => new Oracle.Condition(g.Code, g.Wanted))]);

    internal LifecycleRow ForReaders() => new($"{From}", $"{Action}", $"{To}", [.. Guards.Select(g => $"{g}")]);
}
