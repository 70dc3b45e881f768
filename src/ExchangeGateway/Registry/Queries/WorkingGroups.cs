using System.Runtime.CompilerServices;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Registry.Queries;

/// <summary>Gateways whose certificates back each other up: one trading gateway, or an institution's market-data gateways (4.2-1).</summary>
/// <param name="Name">The trading gateway's number; null for market-data gateways.</param>
/// <param name="Gateways">At least one.</param>
/// <threadsafety>Immutable.</threadsafety>
internal sealed record WorkingGroup(string? Name, IReadOnlyList<GatewayWithCertificates> Gateways)
{
    public InstitutionId Institution => Gateways[0].Gateway.Institution;

    /// <summary>The group as an audit of tables sees one.</summary>
    public AuditedGroup ToAudited()
    {
        var group = new AuditedGroup(Name);
        group.Certificates.AddRange(Gateways.SelectMany(gateway => gateway.Certificates, (gateway, certificate) => new AuditedCertificate(gateway.Gateway.Value.Number.Value, certificate.Number.Kind, certificate.Cells)));
        return group;
    }
}

/// <summary>Walks all gateways of a registry that work, holding a page of trading gateways or one institution's market-data gateways.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class WorkingGroups
{
    /// <summary>Every group; the last item says that the store failed, where it did.</summary>
    public static async IAsyncEnumerable<StoreReading<WorkingGroup>> AllAsync(IRegistryQueries queries, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await foreach (var reading in WorkingAsync(queries, GatewaySystem.Trading, cancellation).ConfigureAwait(false))
        {
            yield return reading.Match<StoreReading<WorkingGroup>>(gateway => new WorkingGroup(gateway.Gateway.Value.Number.Value, [gateway]), unavailable => unavailable);
            if (reading.IsT1)
            {
                yield break;
            }
        }

        var institution = new List<GatewayWithCertificates>();
        await foreach (var reading in WorkingAsync(queries, GatewaySystem.MarketData, cancellation).ConfigureAwait(false))
        {
            if (reading.TryPickT1(out var unavailable, out var gateway))
            {
                yield return unavailable;
                yield break;
            }

            if (institution is [var first, ..] && first.Gateway.Institution != gateway.Gateway.Institution)
            {
                yield return new WorkingGroup(null, institution);
                institution = [];
            }

            institution.Add(gateway);
        }

        if (institution.Count > 0)
        {
            yield return new WorkingGroup(null, institution);
        }
    }

    private static async IAsyncEnumerable<StoreReading<GatewayWithCertificates>> WorkingAsync(IRegistryQueries queries, GatewaySystem system, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var reading in RegistryPages.AllAsync(page => queries.GatewaysAsync(new(system), page, cancellation), cancellation).ConfigureAwait(false))
        {
            if (reading.Match(gateway => GatewayLifecycle.Works(gateway.Gateway.Value.State), _ => true))
            {
                yield return reading;
            }
        }
    }
}
