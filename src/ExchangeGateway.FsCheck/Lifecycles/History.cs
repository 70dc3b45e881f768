using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.FsCheck.Lifecycles;

/// <summary>Makes a history shorter so that it still hangs together.</summary>
internal static class History
{
    /// <summary>Its beginnings, then those with a way left out that led back to where it began.</summary>
    public static IEnumerable<ValueList<Transitioned<TState, TAction>>> Shrink<TState, TAction>(ValueList<Transitioned<TState, TAction>> steps) =>
        Enumerable.Range(0, steps.Count).Select(length => steps.Take(length).ToValueList())
            .Concat(
                from first in Enumerable.Range(0, steps.Count)
                from last in Enumerable.Range(first, steps.Count - first - 1)
                where EqualityComparer<TState>.Default.Equals(steps[first].From, steps[last].To)
                select steps.Take(first).Concat(steps.Skip(last + 1)).ToValueList());
}
