using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ExchangeGateway.Lifecycles;

/// <summary>A table of transitions, the same for every entity of a kind.</summary>
/// <remarks>
/// Stateless is asked every question (state × action × which guards hold) once, when the lifecycle is defined.
/// A decision weighs the facts and looks Stateless's answer up, so it neither locks nor allocates.
/// </remarks>
/// <typeparam name="TState">The states: an enum of <see cref="int"/> numbered from 0 without gaps.</typeparam>
/// <typeparam name="TAction">What may be asked: an enum of the same shape.</typeparam>
/// <typeparam name="TFacts">What guards look at.</typeparam>
/// <threadsafety>Immutable: one instance serves any number of threads.</threadsafety>
public sealed class Lifecycle<TState, TAction, TFacts> : ILifecycle
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private const int MostGuards = 10;
    private static readonly TState[] AllStates = Enum.GetValues<TState>();
    private static readonly TAction[] AllActions = Enum.GetValues<TAction>();
    private readonly Question<TState, TAction, TFacts>[] _questions = new Question<TState, TAction, TFacts>[AllStates.Length * AllActions.Length];

    /// <summary>Defines a lifecycle.</summary>
    /// <param name="name">Its name in diagrams and on the command line.</param>
    /// <param name="initial">Where an entity starts.</param>
    /// <param name="transitions">The table.</param>
    /// <exception cref="ArgumentException">The table leads two ways at once, leaves a case out, asks for more than ten guards in one place, or has two guards of one code there.</exception>
    public Lifecycle(string name, TState initial, params ValueList<Transition<TState, TAction, TFacts>> transitions)
    {
        (Name, Initial, Transitions) = (name, initial, transitions);
        var oracle = new Oracle([.. transitions.Select(t => t.ForOracle())]);
        foreach (var state in AllStates)
        {
            foreach (var action in AllActions)
            {
                _questions[Cell(state, action)] = Ask(oracle, state, action);
            }
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Where an entity starts.</summary>
    public TState Initial { get; }

    /// <summary>The table, in the order written.</summary>
    public ValueList<Transition<TState, TAction, TFacts>> Transitions { get; }

    string ILifecycle.InitialState => $"{Initial}";

    ValueList<string> ILifecycle.States => Reachable().Select(state => $"{state}").ToValueList();

    ValueList<string> ILifecycle.Actions => Transitions.Select(t => $"{t.Action}").Distinct().ToValueList();

    ValueList<LifecycleRow> ILifecycle.Rows => Transitions.Select(t => t.ForReaders()).ToValueList();

    /// <summary>Decides whether <paramref name="action"/> may be taken in <paramref name="state"/>, given the facts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state or the action is no value of its enum.</exception>
    public Decision<TState, TAction> Decide(TState state, TAction action, TFacts facts) => _questions[Cell(state, action)].Answer(facts);

    /// <summary>Whether the table has that step, whatever the facts: a history may hold it.</summary>
    public bool Has(TState from, TAction action, TState to) =>
        Transitions.Any(t => (t.From, t.Action, t.To).Equals((from, action, to)));

    /// <summary>Whether nothing leads out of it.</summary>
    public bool IsFinal(TState state) => !Transitions.Any(t => t.From.Equals(state));

    /// <summary>The states that an entity can come to, nearest first.</summary>
    public ValueList<TState> Reachable()
    {
        List<TState> found = [Initial];
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(Transitions.Where(t => t.From.Equals(found[i])).Select(t => t.To).Distinct().Where(to => !found.Contains(to)));
        }

        return found.ToValueList();
    }

    private Question<TState, TAction, TFacts> Ask(Oracle oracle, TState state, TAction action)
    {
        ImmutableArray<Guard<TFacts>> guards =
            [.. Transitions.Where(t => (t.From, t.Action).Equals((state, action))).SelectMany(t => t.Guards).DistinctBy(g => g.Condition)];
        if (guards.DistinctBy(g => g.Code).Count() < guards.Length)
        {
            throw new ArgumentException($"{state} –{action}→ has two guards of one code.");
        }

        if (guards.Length > MostGuards)
        {
            throw new ArgumentException($"{state} –{action}→ has {guards.Length} guards, more than {MostGuards}.");
        }

        return new(guards, [.. Enumerable.Range(0, 1 << guards.Length).Select(Answer)]);

        Decision<TState, TAction> Answer(int held)
        {
            var (to, unmet) = oracle.Ask(state, action, [.. guards.Where((_, i) => (held >> i & 1) == 1).Select(g => g.Code)]);
            return to is TState reached ? new Transitioned<TState, TAction>(state, action, reached)
                : unmet.IsEmpty ? new NotPermitted<TState, TAction>(state, action)
                : new GuardsUnmet<TState, TAction>(state, action, new(unmet));
        }
    }

    private static int Cell(TState state, TAction action)
    {
        var (s, a) = (Unsafe.BitCast<TState, int>(state), Unsafe.BitCast<TAction, int>(action));
        return (uint)s < (uint)AllStates.Length && (uint)a < (uint)AllActions.Length
            ? (s * AllActions.Length) + a
            : throw new ArgumentOutOfRangeException(nameof(state), (state, action), "Not a value of the enum.");
    }
}
