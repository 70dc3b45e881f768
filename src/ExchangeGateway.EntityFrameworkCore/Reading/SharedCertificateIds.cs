using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Reading;

/// <summary>Certificate ids in service at more than one gateway. Asked for in SQL, as shared keys are; both databases take it.</summary>
internal static class SharedCertificateIds
{
    public static async Task<Page<SharedCertificateId>> PageAsync(RegistryContext context, PageRequest page, CancellationToken cancellation)
    {
        var (after, size) = (page.After?.Name ?? "", page.Size + 1);
        var ids = await context.Database.SqlQuery<string>($"""
            SELECT "CertificateId" AS "Value" FROM "Certificates" WHERE "InServiceAt" IS NOT NULL AND "CertificateId" IS NOT NULL AND "CertificateId" > {after} AND "CertificateId" NOT LIKE '%*%'
            GROUP BY "CertificateId" HAVING MIN("Institution") <> MAX("Institution") OR MIN("InServiceAt") <> MAX("InServiceAt")
            ORDER BY "CertificateId" LIMIT {size}
            """).ToListAsync(cancellation).ConfigureAwait(false);
        var shown = ids.Take(page.Size).ToArray();
        var uses = await context.Certificates.Where(certificate => certificate.InServiceAt != null && certificate.CertificateId != null && shown.Contains(certificate.CertificateId))
            .Select(certificate => new { certificate.CertificateId, certificate.Institution, certificate.InServiceAt }).Distinct()
            .OrderBy(use => use.Institution).ThenBy(use => use.InServiceAt).ToListAsync(cancellation).ConfigureAwait(false);
        var gateways = uses.ToLookup(use => use.CertificateId!, use => AggregateKey.Of(InstitutionId.Of(use.Institution).Kept(), RegistrationNumber.Of(use.InServiceAt).Kept()));
        return new(shown.Select(id => new SharedCertificateId(CertificateId.Of(id).Kept(), gateways[id].ToValueList())).ToValueList(), ids.Count > page.Size ? PageMark.Of("", shown[^1]).Kept() : null);
    }
}
