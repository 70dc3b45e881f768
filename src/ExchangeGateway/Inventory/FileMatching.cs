using System.Globalization;
using ExchangeGateway.Certificates;

namespace ExchangeGateway.Inventory;

/// <summary>
/// Finds the rows that each file's certificate belongs to: by the certificate's id, by the gateway that it was filed
/// under, and else by kind and validity where these point to one row and one certificate alone.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class FileMatching
{
    public static IEnumerable<Finding> Match(IReadOnlyCollection<AuditedCertificate> certificates, IReadOnlyCollection<CertificateEvidence> files, bool rowsNeedFiles)
    {
        var byId = certificates.Where(certificate => certificate.Cells.Id is not null).ToLookup(certificate => Normal(certificate.Cells.Id!.Value));
        var byGateway = certificates.ToLookup(certificate => certificate.Gateway);
        var aloneByTerm = certificates.Where(certificate => certificate.Term is not null).GroupBy(certificate => certificate.Term!)
            .Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single());
        var withoutRival = files.GroupBy(file => (file.KeyAlgorithm, file.Validity))
            .Where(same => same.DistinctBy(file => file.Identity.Whole).Count() == 1).Select(same => same.Key).ToHashSet();
        foreach (var file in files)
        {
            AuditedCertificate[] named = [.. file.Ids.SelectMany(id => byId[Normal(id)]), .. FiledUnder(file, byGateway)];
            foreach (var certificate in named)
            {
                certificate.Attach(file);
            }

            if (named.Length == 0 && withoutRival.Contains((file.KeyAlgorithm, file.Validity))
                && file.KeyAlgorithm.Kind() is { } kind && aloneByTerm.TryGetValue(new(kind, file.Validity), out var fitting))
            {
                fitting.Attach(file);
            }
        }

        var matched = certificates.SelectMany(certificate => certificate.Files).Select(file => file.Identity.Whole).ToHashSet();
        return
        [
            .. files.Where(file => !matched.Contains(file.Identity.Whole)).Select(file => new Finding(FindingKind.FileWithoutRow, null, file.Source, file.Validity.ToString())),
            .. certificates.Where(certificate => rowsNeedFiles && certificate.Files.Count == 0).Select(certificate => new Finding(FindingKind.RowWithoutFile, certificate.Gateway, certificate.Name)),
        ];
    }

    // Under a gateway it is the row of its kind; a gateway without one has the wrong kind filed under it, and that must show.
    private static IEnumerable<AuditedCertificate> FiledUnder(CertificateEvidence file, ILookup<string, AuditedCertificate> byGateway)
    {
        var there = file.Gateway is null ? [] : byGateway[file.Gateway];
        var fitting = there.Where(certificate => certificate.Kind == file.KeyAlgorithm.Kind()).ToList();
        return fitting.Count > 0 ? fitting : there.Take(1);
    }

    private static string Normal(string id) => id.Trim().TrimStart('0').ToUpper(CultureInfo.InvariantCulture);
}
