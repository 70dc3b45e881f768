namespace ExchangeGateway.Simulation;

/// <summary>One thing that every store has to do. It needs no test framework: run each of <see cref="StoreConformance.Checks"/> as a test of its own.</summary>
/// <threadsafety>Safe from any thread: each run uses things of its own.</threadsafety>
public sealed class StoreCheck
{
    private readonly Func<StoreUnderTest, CancellationToken, ValueTask> _run;

    internal StoreCheck(string name, Func<StoreUnderTest, CancellationToken, ValueTask> run) => (Name, _run) = (name, run);

    /// <summary>What it looks at, as in <c>Save_AVersionThatIsStale_IsRefusedWhole</c>.</summary>
    public string Name { get; }

    /// <summary>Looks at a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="cancellation">Ends the looking.</param>
    /// <returns>Null where the store does what it has to; else what was seen instead.</returns>
    public async ValueTask<string?> RunAsync(StoreUnderTest store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            await _run(store, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (NotConformingException seen)
        {
            return seen.Message;
        }
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}

/// <summary>What a check saw instead; it never leaves <see cref="StoreCheck.RunAsync"/>.</summary>
internal sealed class NotConformingException(string message) : Exception(message);
