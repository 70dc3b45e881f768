using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.FsCheck;

/// <summary>An inventory in which certificates stand at two gateways each, which no rule allows.</summary>
/// <param name="Inventory">The rows.</param>
/// <param name="Shared">The ids of the certificates that are shared, each in two rows; no other id is.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SharingInventory(GatewayInventory Inventory, ValueList<CertificateId> Shared);
