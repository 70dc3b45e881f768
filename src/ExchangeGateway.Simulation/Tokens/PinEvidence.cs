namespace ExchangeGateway.Simulation.Tokens;

/// <summary>What a simulated token saw of one of its PINs since it was made, as evidence for tests. A real token keeps none.</summary>
/// <param name="Received">How many PINs it was sent, right or wrong.</param>
/// <param name="ReceivedWhileLocked">How many of them while it was locked, when none should be (6.2-1).</param>
/// <param name="Rejected">How many of them it rejected.</param>
/// <param name="MostRejectionsOfOne">How often it rejected the PIN that it rejected most often: more than 1 where the same wrong one was sent again.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PinEvidence(int Received, int ReceivedWhileLocked, int Rejected, int MostRejectionsOfOne);
