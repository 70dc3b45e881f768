using ExchangeGateway.Institutions;

namespace ExchangeGateway.FsCheck;

/// <summary>An institution, and somebody who is about to do something with it: what every access decision starts from.</summary>
/// <param name="Institution">The institution.</param>
/// <param name="By">Who acts, in which role: one of its accounts, a name that it does not know, somebody of another institution, or staff of the exchange's technology company.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Situation(Institution Institution, Acting By);
