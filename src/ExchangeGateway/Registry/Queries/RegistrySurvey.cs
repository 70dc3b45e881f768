using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Registry.Queries;

/// <summary>How a registry's working gateways stand, in a few numbers for a dashboard. The audit says which ones (<see cref="AuditRegistry"/>).</summary>
/// <param name="At">The instant that it was made for.</param>
/// <param name="Gateways">How many gateways are backed up how well, of those where it is known; a level that none has is left out.</param>
/// <param name="NotCheckable">How many gateways may be backed up better than the known dates show.</param>
/// <param name="EKeys">The EKey certificates in use.</param>
/// <param name="Files">The file certificates in use.</param>
/// <param name="LockedEKeys">How many EKeys are locked, or wait for the CA's unlock (6.2-1).</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegistrySurvey(
    Instant At,
    ValueList<GatewaysAtLevel> Gateways,
    int NotCheckable,
    CertificatesSurveyed EKeys,
    CertificatesSurveyed Files,
    int LockedEKeys)
{
    /// <summary>How many gateways stand at a level.</summary>
    public int GatewaysAt(RedundancyLevel level) => Gateways.Where(one => one.Level == level).Sum(one => one.Count);
}

/// <summary>How many gateways are backed up so well.</summary>
/// <param name="Level">How well.</param>
/// <param name="Count">How many.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GatewaysAtLevel(RedundancyLevel Level, int Count);

/// <summary>The certificates of a kind that working gateways use.</summary>
/// <param name="Count">How many.</param>
/// <param name="RenewalsDue">How many of them are valid and to be renewed.</param>
/// <param name="Expired">How many of them have ended.</param>
/// <param name="EarliestEnd">The next end of one that has not ended: its last valid second; null where there is none, or none is known.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificatesSurveyed(int Count, int RenewalsDue, int Expired, Instant? EarliestEnd);
