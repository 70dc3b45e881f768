using System.Runtime.CompilerServices;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using NodaTime;

namespace ExchangeGateway.Registry.Queries;

/// <summary>
/// Audits all gateways of a registry that work, institution by institution: what lapsed or will lapse, what has no backup,
/// which key is in two places, and which certificate. It holds a page of trading gateways, and one institution's market-data gateways, which back
/// each other up (4.2-1). Whoever keeps the store does it: it asks for no account.
/// </summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class AuditRegistry(IRegistryQueries queries)
{
    /// <summary>Everything found, as it is come upon; the last item says that the store failed, where it did.</summary>
    /// <param name="at">The instant that it is made for.</param>
    /// <param name="policy">From when on a renewal is due.</param>
    /// <param name="cancellation">Ends the audit.</param>
    public async IAsyncEnumerable<StoreReading<RegistryFinding>> ExecuteAsync(Instant at, RenewalPolicy policy, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        foreach (var part in new[] { TradingAsync(at, policy, cancellation), MarketDataAsync(at, policy, cancellation), KeysAsync(cancellation), IdsAsync(cancellation) })
        {
            await foreach (var found in part.ConfigureAwait(false))
            {
                yield return found;
                if (found.IsT1)
                {
                    yield break;
                }
            }
        }
    }

    private async IAsyncEnumerable<StoreReading<RegistryFinding>> TradingAsync(Instant at, RenewalPolicy policy, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var reading in WorkingAsync(GatewaySystem.Trading, cancellation).ConfigureAwait(false))
        {
            if (reading.TryPickT1(out var unavailable, out var gateway))
            {
                yield return unavailable;
                yield break;
            }

            foreach (var finding in Findings(gateway.Gateway.Value.Number.Value, [gateway], at, policy))
            {
                yield return finding;
            }
        }
    }

    private async IAsyncEnumerable<StoreReading<RegistryFinding>> MarketDataAsync(Instant at, RenewalPolicy policy, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var institution = new List<GatewayWithCertificates>();
        await foreach (var reading in WorkingAsync(GatewaySystem.MarketData, cancellation).ConfigureAwait(false))
        {
            if (reading.TryPickT1(out var unavailable, out var gateway))
            {
                yield return unavailable;
                yield break;
            }

            if (institution is [var first, ..] && first.Gateway.Institution != gateway.Gateway.Institution)
            {
                foreach (var finding in Findings(null, institution, at, policy))
                {
                    yield return finding;
                }

                institution.Clear();
            }

            institution.Add(gateway);
        }

        foreach (var finding in Findings(null, institution, at, policy))
        {
            yield return finding;
        }
    }

    private async IAsyncEnumerable<StoreReading<RegistryFinding>> KeysAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var reading in RegistryPages.AllAsync(page => queries.SharedKeysAsync(page, cancellation), cancellation).ConfigureAwait(false))
        {
            yield return reading.Match<StoreReading<RegistryFinding>>(
                shared => new RegistryFinding(
                    shared.Gateways[0].Institution,
                    new(FindingKind.KeyShared, Names(shared.Gateways), null, "same-public-key")),
                unavailable => unavailable);
        }
    }

    private async IAsyncEnumerable<StoreReading<RegistryFinding>> IdsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var reading in RegistryPages.AllAsync(page => queries.SharedCertificateIdsAsync(page, cancellation), cancellation).ConfigureAwait(false))
        {
            yield return reading.Match<StoreReading<RegistryFinding>>(
                shared => new RegistryFinding(shared.Gateways[0].Institution, new(FindingKind.CertificateShared, Names(shared.Gateways), shared.Id.Value, "same-id")),
                unavailable => unavailable);
        }
    }

    private static string Names(IEnumerable<AggregateKey> gateways) => string.Join(", ", gateways.Select(gateway => $"{gateway.Institution}/{gateway.Name}"));

    private async IAsyncEnumerable<StoreReading<GatewayWithCertificates>> WorkingAsync(GatewaySystem system, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var reading in RegistryPages.AllAsync(page => queries.GatewaysAsync(new(system), page, cancellation), cancellation).ConfigureAwait(false))
        {
            if (reading.Match(gateway => Gateways.GatewayLifecycle.Works(gateway.Gateway.Value.State), _ => true))
            {
                yield return reading;
            }
        }
    }

    // A certificate that is not there is no unknown one, as it would be in a table: the registry knows what it has.
    private static IEnumerable<RegistryFinding> Findings(string? name, IReadOnlyList<GatewayWithCertificates> gateways, Instant at, RenewalPolicy policy)
    {
        if (gateways is not [var first, ..])
        {
            return [];
        }

        var group = new AuditedGroup(name);
        group.Certificates.AddRange(gateways.SelectMany(gateway => gateway.Certificates, (gateway, certificate) => new AuditedCertificate(gateway.Gateway.Value.Number.Value, certificate.Number.Kind, certificate.Cells)));
        var findings = new List<Finding>();
        findings.AddRange(group.Certificates.SelectMany(certificate => ValidityCheck.Of(certificate, at, policy)));
        findings.AddRange(group.Certificates.SelectMany(KindCheck.Of));
        _ = RedundancyCheck.Of(group, at, findings);
        return findings.Select(finding => new RegistryFinding(first.Gateway.Institution, finding));
    }
}
