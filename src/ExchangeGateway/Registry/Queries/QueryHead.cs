using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry.Queries;

/// <summary>What every query carries: who asks, in which role, and about which institution.</summary>
/// <param name="By">Who asks, and in which role.</param>
/// <param name="Institution">The institution that it is about: the account's own, or the one that staff attend to.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record QueryHead(Acting By, InstitutionId Institution);
