using System.Runtime.CompilerServices;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using NodaTime;

namespace ExchangeGateway.Registry.Queries;

/// <summary>
/// Audits all gateways of a registry that work, institution by institution: what lapsed or will lapse, what has no backup,
/// which key is in two places. It holds a page of trading gateways, and one institution's market-data gateways, which back
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
        foreach (var part in new[] { TradingAsync(at, policy, cancellation), MarketDataAsync(at, policy, cancellation), KeysAsync(cancellation) })
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

            foreach (var finding in Audit.Run(new([gateway.Trading()!], []), null, at, policy).Findings)
            {
                yield return new RegistryFinding(gateway.Gateway.Institution, finding);
            }
        }
    }

    private async IAsyncEnumerable<StoreReading<RegistryFinding>> MarketDataAsync(Instant at, RenewalPolicy policy, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = new List<GatewayWithCertificates>();
        await foreach (var reading in WorkingAsync(GatewaySystem.MarketData, cancellation).ConfigureAwait(false))
        {
            if (reading.TryPickT1(out var unavailable, out var gateway))
            {
                yield return unavailable;
                yield break;
            }

            if (rows is [var first, ..] && first.Gateway.Institution != gateway.Gateway.Institution)
            {
                foreach (var finding in Of(rows))
                {
                    yield return finding;
                }

                rows.Clear();
            }

            rows.Add(gateway);
        }

        foreach (var finding in Of(rows))
        {
            yield return finding;
        }

        IEnumerable<RegistryFinding> Of(List<GatewayWithCertificates> institution) =>
            Audit.Run(new([], institution.Select(gateway => gateway.MarketData()!).ToValueList()), null, at, policy).Findings
                .Select(finding => new RegistryFinding(institution[0].Gateway.Institution, finding));
    }

    private async IAsyncEnumerable<StoreReading<RegistryFinding>> KeysAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var reading in RegistryPages.AllAsync(page => queries.SharedKeysAsync(page, cancellation), cancellation).ConfigureAwait(false))
        {
            yield return reading.Match<StoreReading<RegistryFinding>>(
                shared => new RegistryFinding(
                    shared.Gateways[0].Institution,
                    new(FindingKind.KeyShared, string.Join(", ", shared.Gateways.Select(gateway => $"{gateway.Institution}/{gateway.Name}")), null, "same-public-key")),
                unavailable => unavailable);
        }
    }

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
}
