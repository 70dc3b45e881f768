namespace ExchangeGateway.Registry;

/// <summary>
/// Where the registry is kept. Whatever happens to hosts, connections or the store itself, a command is saved whole or
/// not at all. The conformance suite of the package <c>ExchangeGateway.Simulation</c> tells whether a store is one.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface IRegistryStore
{
    /// <summary>Lets a decision read, and saves what it answers, in one transaction.</summary>
    /// <param name="decide">
    /// Reads and decides. Null saves nothing. It is called once for each call of this method: whoever calls begins again
    /// where a conflict calls for it, so that the decision is taken again, never the writing alone.
    /// </param>
    /// <param name="cancellation">Ends the waiting. Once the writing has begun, it does no more.</param>
    /// <returns>
    /// <see cref="Saved"/>; a <see cref="Conflict"/>, of <see cref="ConflictKind.StaleVersion"/> where something that the
    /// decision rests on is no longer as it was read; or that the store is unavailable.
    /// </returns>
    ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default);
}
