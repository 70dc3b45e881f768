using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Inventory;

/// <summary>Whether the certificates of a group back each other up (4.2-1).</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class RedundancyCheck
{
    public static AuditedRedundancy Of(AuditedGroup group, Instant at, List<Finding> findings)
    {
        var redundancy = new Redundancy(group.Certificates.Select(certificate => certificate.Term).OfType<CertificateTerm>());
        var level = redundancy.LevelAt(at);
        if (level < RedundancyLevel.BothKinds)
        {
            findings.Add(FindingOf(group, level));
        }

        return new(group.Gateway, level, redundancy.NextWorseningAfter(at));
    }

    // A certificate of unknown validity or kind may be the backup that seems to be missing.
    private static Finding FindingOf(AuditedGroup group, RedundancyLevel level) =>
        group.Certificates.Any(certificate => certificate.Term is null) ? new(FindingKind.NotCheckable, group.Gateway ?? "MDGW", null, "unknown-redundancy")
        : level is RedundancyLevel.None ? new(FindingKind.CannotSignIn, group.Gateway ?? "MDGW", null)
        : new(FindingKind.RedundancyMissing, group.Gateway ?? "MDGW", null);
}
