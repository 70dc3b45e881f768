using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>A lifecycle's table with one mistake in one row.</summary>
internal sealed record Different<TState, TAction, TFacts>(Transition<TState, TAction, TFacts> Row, Lifecycle<TState, TAction, TFacts> Table)
    where TState : struct, Enum
    where TAction : struct, Enum;

/// <summary>The mistakes that people make in a lifecycle.</summary>
internal static class Differences
{
    /// <summary>Each row once without each of its guards, once left out, and once led to where it starts or, if it led there, to another state.</summary>
    public static IEnumerable<Different<TState, TAction, TFacts>> In<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> lifecycle)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        return lifecycle.Transitions.SelectMany(row => row.Guards
            .Select(guard => With(row, new Transition<TState, TAction, TFacts>(row.From, row.Action, row.To, row.Guards.Where(other => other != guard).ToValueList())))
            .Append(With(row))
            .Append(With(row, new Transition<TState, TAction, TFacts>(row.From, row.Action, row.To.Equals(row.From) ? Other(row.To) : row.From, row.Guards))))
            .OfType<Different<TState, TAction, TFacts>>();

        // Null where that is no table: a guard that chooses between two rows cannot be forgotten in one of them alone.
        Different<TState, TAction, TFacts>? With(Transition<TState, TAction, TFacts> row, params Transition<TState, TAction, TFacts>[] instead)
        {
            try
            {
                return new(row, new(lifecycle.Name, lifecycle.Initial, [.. lifecycle.Transitions.SelectMany(other => other == row ? instead : [other])]));
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        TState Other(TState state) => Enum.GetValues<TState>().First(other => !other.Equals(state));
    }
}
