namespace ExchangeGateway.Inventory;

/// <summary>Whether one certificate, or one key, is at two gateways at one time (2.2-5).</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class SharingCheck
{
    public static IEnumerable<Finding> Of(IReadOnlyCollection<AuditedCertificate> certificates)
    {
        var files = certificates.SelectMany(certificate => certificate.Files, (certificate, file) => (Certificate: certificate, File: file)).ToList();
        Finding[] byWhole = [.. Shared(files, pair => pair.File.Identity.Whole, pair => pair.Certificate, FindingKind.CertificateShared, "same-fingerprint")];
        Finding[] bySerial = [.. Shared(files, pair => pair.File.Identity.IssuerAndSerial, pair => pair.Certificate, FindingKind.CertificateShared, "same-issuer-and-serial")];
        Finding[] byKey = [.. Shared(files, pair => pair.File.Identity.PublicKey, pair => pair.Certificate, FindingKind.KeyShared, "same-public-key")];
        Finding[] byId = [.. Shared(certificates.Where(certificate => HasId(certificate)), certificate => certificate.Cells.Id!, certificate => certificate, FindingKind.CertificateShared, "same-id")];

        // One certificate at the same gateways is reported once, by what shows it best.
        return byWhole.Concat(bySerial).Concat(byId).Concat(byKey).DistinctBy(finding => (finding.Gateway, finding.Certificate)).Concat(NotCheckable(certificates));
    }

    private static IEnumerable<Finding> Shared<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, Func<T, AuditedCertificate> certificate, FindingKind kind, string how) =>
        from same in items.GroupBy(key)
        let gateways = same.Select(item => certificate(item).Gateway).Distinct().ToList()
        where gateways.Count > 1
        select new Finding(kind, string.Join(", ", gateways), string.Join(", ", same.Select(item => certificate(item).Name).Distinct()), how);

    private static IEnumerable<Finding> NotCheckable(IEnumerable<AuditedCertificate> certificates) =>
        certificates.Where(certificate => certificate.Files.Count == 0 && !HasId(certificate))
            .Select(certificate => new Finding(FindingKind.NotCheckable, certificate.Gateway, certificate.Name, "unknown-certificate"));

    private static bool HasId(AuditedCertificate certificate) => certificate.Cells.Id is { } id && !id.Value.Contains('*', StringComparison.Ordinal);
}
