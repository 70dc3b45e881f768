using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Reading;

/// <summary>
/// A page of gateways that lie side by side, in reads of ranges: the gateways, then the bindings and the certificates
/// between the first and the last. Joined in one, a planner sorts, or reads whole tables.
/// </summary>
internal static class GatewayRange
{
    // More than a gateway has in years. A range that holds more is mostly others'.
    private const int RowsOfAGateway = 10;

    /// <summary>Whether a filter's gateways lie side by side: else a range would hold many that nobody asked for.</summary>
    public static bool Holds(GatewayFilter filter) => filter is { OpenedBy: null, OpenedFrom: null, OpenedUntil: null };

    /// <summary>
    /// The page; null where many that nobody asked for lie between its gateways: market-data gateways among trading ones, say.
    /// All its reads have to see one moment: their transaction is the caller's.
    /// </summary>
    public static async Task<Page<GatewayWithCertificates>?> PageAsync(RegistryContext context, GatewayFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var gateways = await Pages.OfAsync(context.Gateways.Where(filter), filter.Institution, page, row => row, cancellation).ConfigureAwait(false);
        if (gateways.Items.Count == 0)
        {
            return new([], gateways.Next);
        }

        var most = RowsOfAGateway * page.Size;
        var (bindings, certificates) = (new List<BindingRow>(), new List<CertificateRow>());
        foreach (var part in Parts(gateways.Items[0], gateways.Items[^1]))
        {
            bindings.AddRange(await part.Of(context.Bindings).OrderBy(row => row.Institution).ThenBy(row => row.Gateway).ThenBy(row => row.Ordinal)
                .Take(most + 1 - bindings.Count).ToListAsync(cancellation).ConfigureAwait(false));
            certificates.AddRange(await part.Of(context.Certificates).OrderBy(row => row.Institution).ThenBy(row => row.InServiceAt).ThenBy(row => row.Kind)
                .Take(most + 1 - certificates.Count).ToListAsync(cancellation).ConfigureAwait(false));
            if (bindings.Count > most || certificates.Count > most)
            {
                return null;
            }
        }

        var bound = bindings.ToLookup(binding => (binding.Institution, binding.Gateway));
        var used = certificates.ToLookup(certificate => (certificate.Institution, certificate.InServiceAt!));
        return new(
            gateways.Items.Select(row => new GatewayFound { Gateway = row, Bindings = [.. bound[(row.Institution, row.Name)]], Certificates = [.. used[(row.Institution, row.Name)]] }.Read()).ToValueList(),
            gateways.Next);
    }

    // Of one institution a range of names; of more, what is left of the first, those between, and the beginning of the last.
    private static IEnumerable<Part> Parts(GatewayRow first, GatewayRow last) => first.Institution == last.Institution
        ? [new OfOne(first.Institution, first.Name, last.Name)]
        : [new OfOne(first.Institution, first.Name, null), new Between(first.Institution, last.Institution), new OfOne(last.Institution, null, last.Name)];

    private abstract record Part
    {
        public abstract IQueryable<BindingRow> Of(IQueryable<BindingRow> rows);

        public abstract IQueryable<CertificateRow> Of(IQueryable<CertificateRow> rows);
    }

    private sealed record OfOne(string Institution, string? From, string? Until) : Part
    {
        public override IQueryable<BindingRow> Of(IQueryable<BindingRow> rows)
        {
            rows = rows.Where(row => row.Institution == Institution);
            rows = From is null ? rows : rows.Where(row => row.Gateway.CompareTo(From) >= 0);
            return Until is null ? rows : rows.Where(row => row.Gateway.CompareTo(Until) <= 0);
        }

        public override IQueryable<CertificateRow> Of(IQueryable<CertificateRow> rows)
        {
            rows = rows.Where(row => row.Institution == Institution && row.InServiceAt != null);
            rows = From is null ? rows : rows.Where(row => row.InServiceAt!.CompareTo(From) >= 0);
            return Until is null ? rows : rows.Where(row => row.InServiceAt!.CompareTo(Until) <= 0);
        }
    }

    private sealed record Between(string After, string Before) : Part
    {
        public override IQueryable<BindingRow> Of(IQueryable<BindingRow> rows) =>
            rows.Where(row => row.Institution.CompareTo(After) > 0 && row.Institution.CompareTo(Before) < 0);

        public override IQueryable<CertificateRow> Of(IQueryable<CertificateRow> rows) =>
            rows.Where(row => row.InServiceAt != null && row.Institution.CompareTo(After) > 0 && row.Institution.CompareTo(Before) < 0);
    }
}
