using ExchangeGateway.Certificates;

namespace ExchangeGateway.Inventory;

/// <summary>Whether key and kind fit: SM2 for an EKey, RSA for a file (4.1-1).</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class KindCheck
{
    public static IEnumerable<Finding> Of(AuditedCertificate certificate)
    {
        if (certificate.Kind is not { } kind)
        {
            yield return new(FindingKind.NotCheckable, certificate.Gateway, certificate.Name, "unknown-kind");
            yield break;
        }

        if (certificate.Cells.Algorithm is { } written && certificate.Cells.KeyAlgorithm?.Kind() != kind)
        {
            yield return certificate.Cells.KeyAlgorithm is null
                ? new(FindingKind.NotCheckable, certificate.Gateway, certificate.Name, "unknown-algorithm")
                : new(FindingKind.KindMismatch, certificate.Gateway, certificate.Name, $"{kind} ≠ {written}");
        }

        foreach (var file in certificate.Files.Where(file => file.KeyAlgorithm.Kind() != kind))
        {
            yield return new(FindingKind.KindMismatch, certificate.Gateway, certificate.Name, $"{kind} ≠ {file.Source}: {file.KeyAlgorithm}");
        }
    }
}
