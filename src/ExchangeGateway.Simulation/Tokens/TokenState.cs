namespace ExchangeGateway.Simulation.Tokens;

/// <summary>A slot, as its file keeps it.</summary>
/// <param name="Token">The token that is in it, or was.</param>
internal sealed record TokenState(TokenContent Token)
{
    public bool Present { get; init; } = true;

    /// <summary>Goes up with each token that is put in: who was logged in before is so no longer.</summary>
    public int Insertions { get; init; } = 1;

    public TokenState Holding(TokenContent token) => new(token) { Insertions = Insertions + 1 };
}
