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
        foreach (var part in new[] { GatewaysAsync(at, policy, cancellation), KeysAsync(cancellation), IdsAsync(cancellation) })
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

    private async IAsyncEnumerable<StoreReading<RegistryFinding>> GatewaysAsync(Instant at, RenewalPolicy policy, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var reading in WorkingGroups.AllAsync(queries, cancellation).ConfigureAwait(false))
        {
            if (reading.TryPickT1(out var unavailable, out var group))
            {
                yield return unavailable;
                yield break;
            }

            foreach (var finding in Findings(group.ToAudited(), at, policy))
            {
                yield return new RegistryFinding(group.Institution, finding);
            }
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

    // A certificate that is not there is no unknown one, as it would be in a table: the registry knows what it has.
    private static List<Finding> Findings(AuditedGroup group, Instant at, RenewalPolicy policy)
    {
        var findings = new List<Finding>();
        findings.AddRange(group.Certificates.SelectMany(certificate => ValidityCheck.Of(certificate, at, policy)));
        findings.AddRange(group.Certificates.SelectMany(KindCheck.Of));
        _ = RedundancyCheck.Of(group, at, findings);
        return findings;
    }
}
