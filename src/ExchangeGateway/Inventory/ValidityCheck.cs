using ExchangeGateway.Certificates;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Inventory;

/// <summary>What a certificate's dates say: of the row, of the file, and of both together.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class ValidityCheck
{
    public static IEnumerable<Finding> Of(AuditedCertificate certificate, Instant at, RenewalPolicy policy)
    {
        foreach (var file in certificate.Files.Where(file => certificate.Cells.Validity is { } told && told != file.Validity))
        {
            yield return new(FindingKind.ValidityDiffers, certificate.Gateway, certificate.Name, $"{certificate.Cells.Validity} ≠ {file.Source}: {file.Validity}");
        }

        if (certificate.Validity is not { } validity)
        {
            yield return new(FindingKind.NotCheckable, certificate.Gateway, certificate.Name, "unknown-validity");
            yield break;
        }

        // The kind does not matter for dates: a row that does not say it has them all the same.
        var term = new CertificateTerm(certificate.Kind ?? CertificateKind.File, validity);
        var status = term.StatusAt(at, policy);
        if (status.IsT1)
        {
            yield return new(FindingKind.NotCheckable, certificate.Gateway, certificate.Name, "window-too-long");
        }

        if (KindOf(status.Match(known => known, _ => term.StatusAt(at))) is { } kind)
        {
            yield return new(kind, certificate.Gateway, certificate.Name, InstantPattern.General.Format(kind == FindingKind.NotYetValid ? validity.NotBefore : validity.NotAfter));
        }
    }

    private static FindingKind? KindOf(CertificateStatus status) => status switch
    {
        CertificateStatus.Expired => FindingKind.Expired,
        CertificateStatus.RenewalDue => FindingKind.RenewalDue,
        CertificateStatus.NotYetValid => FindingKind.NotYetValid,
        _ => null,
    };
}
