using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Registry.Queries;

/// <summary>What an audit of a registry found at an institution.</summary>
/// <param name="Institution">Whose gateways; of a key that institutions share, the first.</param>
/// <param name="Finding">What was found.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegistryFinding(InstitutionId Institution, Finding Finding);
