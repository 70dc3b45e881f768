namespace ExchangeGateway.Tokens;

/// <summary>What a card counts of its PIN.</summary>
/// <param name="TriesLeft">How many wrong ones it still takes.</param>
/// <param name="Received">How many it got, right and wrong.</param>
/// <param name="Rejected">Which it rejected, and how often each; while it is blocked, the right one too.</param>
public sealed record CardTries(int TriesLeft, int Received, IReadOnlyDictionary<string, int> Rejected);
