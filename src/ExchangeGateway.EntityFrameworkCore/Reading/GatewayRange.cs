using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Reading;

/// <summary>
/// A page of one institution's gateways that lie side by side, in three reads of ranges: the gateways, then the bindings
/// and the certificates between the first and the last. Joined in one, a planner sorts, or reads whole tables.
/// </summary>
internal static class GatewayRange
{
    /// <summary>Whether a filter's gateways lie side by side: else a range would hold many that nobody asked for.</summary>
    public static bool Holds(GatewayFilter filter) => filter is { Institution: not null, OpenedBy: null, OpenedFrom: null, OpenedUntil: null };

    /// <summary>The page. All three reads have to see one moment: their transaction is the caller's.</summary>
    public static async Task<Page<GatewayWithCertificates>> PageAsync(RegistryContext context, GatewayFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var gateways = await Pages.OfAsync(context.Gateways.Where(filter), filter.Institution, page, row => row, cancellation).ConfigureAwait(false);
        if (gateways.Items.Count == 0)
        {
            return new([], gateways.Next);
        }

        var (institution, first, last) = (filter.Institution!.Value, gateways.Items[0].Name, gateways.Items[^1].Name);
        var bindings = (await context.Bindings
            .Where(binding => binding.Institution == institution && binding.Gateway.CompareTo(first) >= 0 && binding.Gateway.CompareTo(last) <= 0)
            .OrderBy(binding => binding.Institution).ThenBy(binding => binding.Gateway).ThenBy(binding => binding.Ordinal)
            .ToListAsync(cancellation).ConfigureAwait(false)).ToLookup(binding => binding.Gateway);
        var certificates = (await context.Certificates
            .Where(certificate => certificate.Institution == institution && certificate.InServiceAt != null
                && certificate.InServiceAt.CompareTo(first) >= 0 && certificate.InServiceAt.CompareTo(last) <= 0)
            .ToListAsync(cancellation).ConfigureAwait(false)).ToLookup(certificate => certificate.InServiceAt);
        return new(
            gateways.Items.Select(row => new GatewayFound { Gateway = row, Bindings = [.. bindings[row.Name]], Certificates = [.. certificates[row.Name]] }.Read()).ToValueList(),
            gateways.Next);
    }
}
