using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Inventory;

/// <summary>What an audit found, and what it looked at.</summary>
/// <param name="At">The instant that it was made for.</param>
/// <param name="Findings">Everything found, worst first.</param>
/// <param name="Certificates">The certificates of the rows.</param>
/// <param name="Redundancies">How well each gateway's sign-in is backed up.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AuditReport(
    Instant At,
    ValueList<Finding> Findings,
    ValueList<AuditedCertificate> Certificates,
    ValueList<AuditedRedundancy> Redundancies);

/// <summary>How well sign-in is backed up: of one trading gateway, or of all market-data gateways together (4.2-1).</summary>
/// <param name="Gateway">The trading gateway; null for the market-data gateways together.</param>
/// <param name="Level">At the audit's instant.</param>
/// <param name="WorsensAt">The next instant at which it gets worse if nothing is done; null for never.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record AuditedRedundancy(string? Gateway, RedundancyLevel Level, Instant? WorsensAt);
