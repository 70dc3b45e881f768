namespace ExchangeGateway.Lifecycles;

/// <summary>A lifecycle as its readers see it: names alone, whatever the types of its states and actions.</summary>
/// <threadsafety>Implementations are immutable.</threadsafety>
public interface ILifecycle
{
    /// <summary>Its name in diagrams and on the command line, as in <c>trading-gateway-opening</c>.</summary>
    string Name { get; }

    /// <summary>The state that an entity starts in.</summary>
    string InitialState { get; }

    /// <summary>The states that an entity can come to, nearest first.</summary>
    ValueList<string> States { get; }

    /// <summary>Every action of the lifecycle, in the order first written.</summary>
    ValueList<string> Actions { get; }

    /// <summary>The table, in the order written.</summary>
    ValueList<LifecycleRow> Rows { get; }
}

/// <summary>One row of a lifecycle's table, by name.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="Action">What is asked.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Guards">The codes of what must hold; <c>not</c> stands before one that must not.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record LifecycleRow(string From, string Action, string To, ValueList<string> Guards);
