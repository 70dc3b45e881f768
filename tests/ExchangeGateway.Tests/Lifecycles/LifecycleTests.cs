using ExchangeGateway.FsCheck;
using ExchangeGateway.Lifecycles;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>What holds of every lifecycle. Each of the guide's has a class of its own, with its table as the project's papers give it.</summary>
/// <param name="lifecycle">The lifecycle.</param>
/// <param name="table">A line per row: state | action | state | codes of what must hold, or <c>not</c> and a code.</param>
/// <param name="conditions">What each code means, stated a second time: so a guard that looks at the wrong fact is found too.</param>
public abstract class LifecycleTests<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> lifecycle, string table, params (string Code, Func<TFacts, bool> Holds)[] conditions)
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly LifecycleModel<TState, TAction, TFacts> _model = LifecycleModel.Of(lifecycle);

    [Fact]
    public void Decide_AnyStateActionAndFacts_AsTheTableSays()
    {
        var expected = new ExpectedTable<TState, TAction>(table);
        ForEachCase((state, action, facts, held) => Assert.Equal(expected.Answer(state, action, held), lifecycle.Decide(state, action, facts).Value));
    }

    [Fact]
    public void Decide_AnyStateActionAndFacts_AsLiveStateless()
    {
        var live = new LiveMachine<TState, TAction, TFacts>(lifecycle);
        ForEachCase((state, action, facts, held) => Assert.Equal(live.Fire(state, action, held), lifecycle.Decide(state, action, facts).Value));
    }

    [Property]
    public Property History_OfAnyWalk_ReplaysToTheState() => Prop.ForAll(_model.Commands, commands =>
    {
        var (state, history) = (lifecycle.Initial, new List<Transitioned<TState, TAction>>());
        foreach (var command in commands)
        {
            if (lifecycle.Decide(state, command.Action, command.Facts).TryPickT0(out var taken, out _))
            {
                history.Add(taken);
                state = taken.To;
            }
        }

        return Replayed(history).Equals(state);
    });

    [Property]
    public Property Histories_AsGeneratedAndShrunk_AreRoadsOfTheLifecycle() => Prop.ForAll(_model.Histories, history =>
        _model.Histories.Shrinker(history).Prepend(history).All(steps => Replayed(steps) is not null && steps.Count <= history.Count));

    [Property]
    public Property AFinalState_IsNeverLeft() => Prop.ForAll(_model.Commands, commands =>
        StatesAlong(commands).Zip(commands).All(at => !lifecycle.IsFinal(at.First) || lifecycle.Decide(at.First, at.Second.Action, at.Second.Facts).IsT1));

    [Property]
    public Property ARefusal_LeavesTheState() => Prop.ForAll(_model.Commands, commands =>
        StatesAlong(commands).Zip(commands).All(at => lifecycle.Decide(at.First, at.Second.Action, at.Second.Facts).Match(
            _ => true,
            refused => (refused.State, refused.Action).Equals((at.First, at.Second.Action)),
            unmet => (unmet.State, unmet.Action).Equals((at.First, at.Second.Action)) && unmet.Codes.Count > 0)));

    [Property]
    public Property ASystemThatDoesAsTheLifecycleSays_Agrees() => _model.Agrees(() => new TableSystem<TState, TAction, TFacts>(lifecycle));

    [Property]
    public Property ASystemThatGivesNoReasons_Agrees() => _model.Agrees(() => new TableSystem<TState, TAction, TFacts>(lifecycle) { GivesReasons = false });

    // The shortest way of all, whatever the facts: what no shrinking can fall short of.
    [Fact]
    public void ADifferenceInAnyRow_IsFoundAndToldInTheShortestStory() => Assert.All(Differences.In(lifecycle), different =>
    {
        var message = Told.By(_model.Agrees(() => new TableSystem<TState, TAction, TFacts>(different.Table)));
        Assert.Contains($"In step {StepsTo(different.Row.From) + 1} the system differs from the lifecycle '{lifecycle.Name}':", message, StringComparison.Ordinal);
    });

    public override string ToString() => lifecycle.Name;

    private void ForEachCase(Action<TState, TAction, TFacts, Func<string, bool>> assert)
    {
        foreach (var facts in _model.AllFacts)
        {
            var held = conditions.Where(condition => condition.Holds(facts)).Select(condition => condition.Code).ToHashSet();
            foreach (var state in Enum.GetValues<TState>())
            {
                foreach (var action in Enum.GetValues<TAction>())
                {
                    assert(state, action, facts, held.Contains);
                }
            }
        }
    }

    private TState? Replayed(IEnumerable<Transitioned<TState, TAction>> history)
    {
        var state = lifecycle.Initial;
        foreach (var step in history)
        {
            if (!step.From.Equals(state) || !lifecycle.Has(step.From, step.Action, step.To))
            {
                return null;
            }

            state = step.To;
        }

        return state;
    }

    private IEnumerable<TState> StatesAlong(IEnumerable<LifecycleCommand<TAction, TFacts>> commands)
    {
        var state = lifecycle.Initial;
        foreach (var command in commands)
        {
            yield return state;
            state = lifecycle.Decide(state, command.Action, command.Facts).TryPickT0(out var taken, out _) ? taken.To : state;
        }
    }

    private int StepsTo(TState state)
    {
        var steps = 0;
        for (HashSet<TState> reached = [lifecycle.Initial]; !reached.Contains(state); steps++)
        {
            reached.UnionWith([.. lifecycle.Transitions.Where(row => reached.Contains(row.From)).Select(row => row.To)]);
        }

        return steps;
    }
}
