using ExchangeGateway.FsCheck.Lifecycles;
using ExchangeGateway.Lifecycles;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck;

/// <summary>
/// A lifecycle for property tests: random commands, the histories that they leave, and whether a system of your own
/// does what the lifecycle says.
/// </summary>
/// <typeparam name="TState">Its states.</typeparam>
/// <typeparam name="TAction">Its actions.</typeparam>
/// <typeparam name="TFacts">What its guards look at: a type whose properties are bools and enums that can be set.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed class LifecycleModel<TState, TAction, TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly FactsShape<TFacts> _facts;
    private readonly Walk<TState, TAction, TFacts> _walk;

    internal LifecycleModel(Lifecycle<TState, TAction, TFacts> lifecycle)
    {
        Lifecycle = lifecycle;
        _facts = new([.. lifecycle.Transitions.SelectMany(row => row.Guards)]);
        _walk = new(lifecycle, _facts);
    }

    /// <summary>What it is a model of.</summary>
    public Lifecycle<TState, TAction, TFacts> Lifecycle { get; }

    /// <summary>Facts with which most is taken: each as most guards want it; false, or the first of its enum, where that is even.</summary>
    public TFacts UsualFacts => _facts.Usual;

    /// <summary>Every combination of facts: two for each bool, so many of them where there are many.</summary>
    public IEnumerable<TFacts> AllFacts => _facts.All;

    /// <summary>Facts: the usual ones, often with one changed, now and then any. They shrink to the usual ones.</summary>
    public Arbitrary<TFacts> Facts => Arb.From(_facts.Generator(_ => true), _facts.Shrink);

    /// <summary>
    /// What is asked of one entity from its beginning on: the shortest way to some state, there once each action that it
    /// can refuse, and on at random, mostly forward. They shrink to fewer commands, then to usual facts.
    /// </summary>
    public Arbitrary<LifecycleCommand<TAction, TFacts>[]> Commands => Arb.From(_walk.Generator, _walk.Shrink);

    /// <summary>Histories that the lifecycle allows: what <see cref="Commands"/> leave. They shrink to shorter ones that it allows too.</summary>
    public Arbitrary<ValueList<Transitioned<TState, TAction>>> Histories => Arb.From(_walk.Generator.Select(_walk.HistoryOf), History.Shrink);

    /// <summary>
    /// That your system answers every command as the lifecycle does: it takes and refuses the same, comes to the same
    /// state, stays where it is when it refuses, and where it gives reasons they are the unmet guards and no others. A
    /// failure tells the shortest story in which it does not; an exception of the system counts as one.
    /// </summary>
    /// <param name="start">Makes a new entity in the initial state. It is called for each story.</param>
    public Property Agrees(Func<ILifecycleSystem<TState, TAction, TFacts>> start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var stories = Arb.From(
            _walk.Generator.Select(commands => new Story<TState, TAction, TFacts>(Lifecycle, _facts, commands)),
            story => _walk.Shrink(story.Commands).Select(commands => story with { Commands = commands }));
        return Prop.ForAll(stories, async story => await story.DifferenceFrom(start).ConfigureAwait(false) is { } difference ? false.Label(difference) : true.ToProperty());
    }
}

/// <summary>Makes models.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class LifecycleModel
{
    /// <summary>A model of that lifecycle, as of <c>ApplicationLifecycles.Opening</c>.</summary>
    /// <exception cref="ArgumentException">The facts have a property that is no bool or enum, or cannot be set.</exception>
    public static LifecycleModel<TState, TAction, TFacts> Of<TState, TAction, TFacts>(Lifecycle<TState, TAction, TFacts> lifecycle)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        return new(lifecycle);
    }
}
