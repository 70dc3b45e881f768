namespace ExchangeGateway.FsCheck;

/// <summary>What a system of your own did when it was asked for an action.</summary>
/// <typeparam name="TState">The lifecycle's states.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SystemAnswer<TState>
    where TState : struct, Enum
{
    internal SystemAnswer(TState state, bool isTaken, ValueList<string>? reasons) => (State, IsTaken, Reasons) = (state, isTaken, reasons);

    /// <summary>Where it stands afterwards.</summary>
    public TState State { get; }

    /// <summary>Whether it took the action, be it one that leaves the state as it was.</summary>
    public bool IsTaken { get; }

    /// <summary>The codes of the guards that it found unmet, in any order; null where it does not say.</summary>
    public ValueList<string>? Reasons { get; }

    internal bool AgreesWith(SystemAnswer<TState> said) =>
        State.Equals(said.State)
        && IsTaken == said.IsTaken
        && (Reasons is null || Reasons.Value.Order(StringComparer.Ordinal).SequenceEqual(said.Reasons!.Value.Order(StringComparer.Ordinal)));

    /// <summary>What it did, in words.</summary>
    public override string ToString() => Reasons switch
    {
        _ when IsTaken => $"went to {State}",
        null or { Count: 0 } => $"refused, and stands in {State}",
        { } reasons => $"refused (unmet: {string.Join(", ", reasons)}), and stands in {State}",
    };
}

/// <summary>Says what a system did.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class SystemAnswer
{
    /// <summary>It took the action.</summary>
    /// <param name="state">Where it stands now.</param>
    public static SystemAnswer<TState> Taken<TState>(TState state)
        where TState : struct, Enum => new(state, isTaken: true, []);

    /// <summary>It refused, and does not say why: only that it refused is compared.</summary>
    /// <param name="state">Where it stands, which is to be where it stood.</param>
    public static SystemAnswer<TState> Refused<TState>(TState state)
        where TState : struct, Enum => new(state, isTaken: false, null);

    /// <summary>It refused, and says why.</summary>
    /// <param name="state">Where it stands, which is to be where it stood.</param>
    /// <param name="reasons">The codes of the unmet guards, as in <c>form-clean</c>; none where the state has no such action.</param>
    public static SystemAnswer<TState> Refused<TState>(TState state, ValueList<string> reasons)
        where TState : struct, Enum => new(state, isTaken: false, reasons);
}
