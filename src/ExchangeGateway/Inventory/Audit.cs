using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Inventory;

/// <summary>
/// Compares what the portal's tables say with the certificates that are there, at an instant: what lapsed or will
/// lapse, what has no backup, what is shared, what does not fit, and what could not be checked and why.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class Audit
{
    /// <summary>Audits one institution's gateways.</summary>
    /// <param name="inventory">The rows of its query tables.</param>
    /// <param name="files">The certificates found in files; null where none were looked for, so that no row lacks one.</param>
    /// <param name="at">The instant that it is made for.</param>
    /// <param name="policy">From when on a renewal is due.</param>
    public static AuditReport Run(GatewayInventory inventory, IReadOnlyCollection<CertificateEvidence>? files, Instant at, RenewalPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(policy);
        var gateways = AuditedGateways.Of(inventory);
        var findings = new List<Finding>();
        findings.AddRange(gateways.FlowRates);
        findings.AddRange(FileMatching.Match(gateways.Certificates, files ?? [], rowsNeedFiles: files is not null));
        findings.AddRange(gateways.Certificates.SelectMany(certificate => ValidityCheck.Of(certificate, at, policy)));
        findings.AddRange(gateways.Certificates.SelectMany(KindCheck.Of));
        findings.AddRange(SharingCheck.Of(gateways.Certificates));
        var redundancies = gateways.Groups.Select(group => RedundancyCheck.Of(group, at, findings)).ToValueList();
        return new(at, findings.OrderByDescending(finding => finding.Kind.Severity).ToValueList(), gateways.Certificates.ToValueList(), redundancies);
    }
}
