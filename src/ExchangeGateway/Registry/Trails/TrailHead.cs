using ExchangeGateway.Certificates;

namespace ExchangeGateway.Registry.Trails;

/// <summary>The end of an aggregate's trail, kept with the aggregate: so a trail that was cut off shows. The default is that of none.</summary>
/// <param name="Version">How many entries there are: the aggregate's version.</param>
/// <param name="Hash">The hash of the last one.</param>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct TrailHead(long Version, Fingerprint Hash);
