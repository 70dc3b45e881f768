namespace ExchangeGateway.Simulation.Tokens;

/// <summary>A fault that strikes once.</summary>
/// <param name="Operation">What fails.</param>
/// <param name="Code">The code that is answered, in the terms of the interface that asks: a CKR_ of PKCS#11, say.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TokenFault(TokenOperation Operation, ulong Code)
{
    /// <summary>At which of the next calls of the operation it strikes: 1 is the very next.</summary>
    public int Call { get; init; } = 1;

    /// <summary>What was asked is done, and only its answer is lost: so a wrong PIN has cost its try.</summary>
    public bool AfterEffect { get; init; }
}
