using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.FsCheck.Lifecycles;

/// <summary>The shortest way to each state of a lifecycle, with facts as usual where they lead there.</summary>
internal static class Roads
{
    public static Dictionary<TState, LifecycleCommand<TAction, TFacts>[]> Of<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> lifecycle, FactsShape<TFacts> facts)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        // One changed fact opens most roads, and there can be very many combinations.
        var simple = Of(lifecycle, facts.Simple);
        return simple.Count == lifecycle.Reachable().Count ? simple : Of(lifecycle, facts.Simple.Concat(facts.All));
    }

    private static Dictionary<TState, LifecycleCommand<TAction, TFacts>[]> Of<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> lifecycle, IEnumerable<TFacts> facts)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        LifecycleCommand<TAction, TFacts>[] commands = [.. from one in facts from action in Enum.GetValues<TAction>() select new LifecycleCommand<TAction, TFacts>(action, one)];
        var roads = new Dictionary<TState, LifecycleCommand<TAction, TFacts>[]> { [lifecycle.Initial] = [] };
        var next = new Queue<TState>([lifecycle.Initial]);
        while (next.TryDequeue(out var state))
        {
            foreach (var command in commands)
            {
                if (lifecycle.Decide(state, command.Action, command.Facts).TryPickT0(out var taken, out _) && roads.TryAdd(taken.To, [.. roads[state], command]))
                {
                    next.Enqueue(taken.To);
                }
            }
        }

        return roads;
    }
}
