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
            var atBest = new Redundancy(group.Certificates.SelectMany(certificate => AtBest(certificate, at))).LevelAt(at);
            findings.Add(FindingOf(group, level, atBest));
        }

        return new(group.Gateway, level, redundancy.NextWorseningAfter(at));
    }

    private static Finding FindingOf(AuditedGroup group, RedundancyLevel level, RedundancyLevel atBest) =>
        atBest > level ? new(FindingKind.NotCheckable, group.Gateway ?? "MDGW", null, "unknown-redundancy")
        : level is RedundancyLevel.None ? new(FindingKind.CannotSignIn, group.Gateway ?? "MDGW", null)
        : new(FindingKind.RedundancyMissing, group.Gateway ?? "MDGW", null);

    // A certificate of unknown validity or kind may be the backup that seems to be missing.
    private static IEnumerable<CertificateTerm> AtBest(AuditedCertificate certificate, Instant at)
    {
        var validity = certificate.Validity ?? ValidityPeriod.Between(at, at)!.Value;
        return certificate.Kind is { } kind ? [new(kind, validity)] : [new(CertificateKind.EKey, validity), new(CertificateKind.File, validity)];
    }
}
