using ExchangeGateway.Lifecycles;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Lifecycles;

/// <summary>Random walks over a lifecycle, and how they are made shorter.</summary>
internal sealed class Walk<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> lifecycle, FactsShape<TFacts> facts)
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<TState, LifecycleCommand<TAction, TFacts>[]> _roads = Roads.Of(lifecycle, facts);

    /// <summary>The shortest way to some state, there once each action that it can refuse, and on at random: so every state × action comes up often.</summary>
    public Gen<LifecycleCommand<TAction, TFacts>[]> Generator =>
        Gen.Sized(size =>
            from start in Gen.Elements<TState>(_roads.Keys)
            from actions in Gen.Shuffle(Enum.GetValues<TAction>())
            from refused in Gen.CollectToArray(actions.Select(action => RefusedIn(start, action)).Where(commands => commands.Length > 0), Gen.Elements)
            from length in Gen.Choose(1, 1 + size)
            from rest in From(start, length)
            select (LifecycleCommand<TAction, TFacts>[])[.. _roads[start], .. refused, .. rest]);

    /// <summary>Fewer commands, then facts nearer to the usual ones. Likely ones first.</summary>
    public IEnumerable<LifecycleCommand<TAction, TFacts>[]> Shrink(LifecycleCommand<TAction, TFacts>[] commands) =>
        Beginnings(commands).Concat(Shortcuts(commands)).Concat(WithoutSome(commands)).Concat(WithUsualFacts(commands));

    /// <summary>The steps that the lifecycle takes.</summary>
    public ValueList<Transitioned<TState, TAction>> HistoryOf(IEnumerable<LifecycleCommand<TAction, TFacts>> commands)
    {
        var steps = new List<Transitioned<TState, TAction>>();
        foreach (var command in commands)
        {
            if (lifecycle.Decide(steps.LastOrDefault()?.To ?? lifecycle.Initial, command.Action, command.Facts).TryPickT0(out var taken, out _))
            {
                steps.Add(taken);
            }
        }

        return steps.ToValueList();
    }

    private LifecycleCommand<TAction, TFacts>[] RefusedIn(TState state, TAction action) =>
        [.. facts.Simple.Where(held => !lifecycle.Decide(state, action, held).IsT0).Select(held => new LifecycleCommand<TAction, TFacts>(action, held))];

    private Gen<IEnumerable<LifecycleCommand<TAction, TFacts>>> From(TState state, int length) =>
        length == 0
            ? Gen.Constant(Enumerable.Empty<LifecycleCommand<TAction, TFacts>>())
            : from action in ActionIn(state)
              from command in CommandIn(state, action)
              from rest in From(After(state, command), length - 1)
              select rest.Prepend(command);

    // What ends a walk comes up less often than what goes on.
    private Gen<TAction> ActionIn(TState state)
    {
        var any = Gen.Elements(Enum.GetValues<TAction>());
        var rows = lifecycle.Transitions.Where(row => row.From.Equals(state)).Select(row => (lifecycle.IsFinal(row.To) ? 1 : 2, Gen.Constant(row.Action))).ToArray();
        return rows.Length == 0 ? any : Gen.Frequency((4, Gen.Frequency(rows)), (1, any));
    }

    // The change of a fact that no guard looks at here would say nothing.
    private Gen<LifecycleCommand<TAction, TFacts>> CommandIn(TState state, TAction action)
    {
        var usual = lifecycle.Decide(state, action, facts.Usual);
        return facts.Generator(changed => !lifecycle.Decide(state, action, changed).Equals(usual))
            .Select(held => new LifecycleCommand<TAction, TFacts>(action, held));
    }

    private TState After(TState state, LifecycleCommand<TAction, TFacts> command) =>
        lifecycle.Decide(state, command.Action, command.Facts).TryPickT0(out var taken, out _) ? taken.To : state;

    private static IEnumerable<LifecycleCommand<TAction, TFacts>[]> Beginnings(LifecycleCommand<TAction, TFacts>[] commands) =>
        Enumerable.Range(1, Math.Max(0, commands.Length - 1)).Select(length => commands[..length]);

    // The last command, or the last ones, after the shortest way to where they begin.
    private IEnumerable<LifecycleCommand<TAction, TFacts>[]> Shortcuts(LifecycleCommand<TAction, TFacts>[] commands)
    {
        var states = new List<TState>();
        foreach (var command in commands)
        {
            states.Add(states.Count == 0 ? lifecycle.Initial : After(states[^1], commands[states.Count - 1]));
        }

        return Enumerable.Range(0, commands.Length).Reverse()
            .Where(at => _roads[states[at]].Length < at)
            .Select(at => (LifecycleCommand<TAction, TFacts>[])[.. _roads[states[at]], .. commands[at..]]);
    }

    private static IEnumerable<LifecycleCommand<TAction, TFacts>[]> WithoutSome(LifecycleCommand<TAction, TFacts>[] commands) =>
        from some in Halves(commands.Length)
        from at in Enumerable.Range(0, (commands.Length + some - 1) / some)
        select (LifecycleCommand<TAction, TFacts>[])[.. commands.Take(at * some), .. commands.Skip((at + 1) * some)];

    private IEnumerable<LifecycleCommand<TAction, TFacts>[]> WithUsualFacts(LifecycleCommand<TAction, TFacts>[] commands) =>
        from place in commands.Index()
        from held in facts.Shrink(place.Item.Facts)
        select (LifecycleCommand<TAction, TFacts>[])[.. commands[..place.Index], place.Item with { Facts = held }, .. commands[(place.Index + 1)..]];

    private static IEnumerable<int> Halves(int length)
    {
        for (var half = length / 2; half > 0; half /= 2)
        {
            yield return half;
        }
    }
}
