using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Simulation;

/// <summary>A store that is looked at: its five faces on one and the same registry. It may hold other things already.</summary>
/// <param name="Registry">What commands use.</param>
/// <param name="Queries">What queries use.</param>
/// <param name="Outbox">What waits to be told.</param>
/// <param name="Leases">The leases.</param>
/// <param name="Notices">Which expiry notices were given.</param>
/// <threadsafety>As its faces.</threadsafety>
public sealed record StoreUnderTest(IRegistryStore Registry, IRegistryQueries Queries, IRegistryOutbox Outbox, ILeaseStore Leases, INoticeStore Notices);
