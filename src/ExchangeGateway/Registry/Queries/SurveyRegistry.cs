using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Inventory;
using NodaTime;

namespace ExchangeGateway.Registry.Queries;

/// <summary>
/// Counts how all gateways of a registry that work stand, for metrics and health. It reads what the audit reads, a page at a
/// time. Whoever keeps the store does it: it asks for no account.
/// </summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class SurveyRegistry(IRegistryQueries queries)
{
    /// <summary>Counts.</summary>
    /// <param name="at">The instant that it is made for.</param>
    /// <param name="policy">From when on a renewal is due.</param>
    /// <param name="cancellation">Ends the counting.</param>
    public async ValueTask<StoreReading<RegistrySurvey>> ExecuteAsync(Instant at, RenewalPolicy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var count = new Count(at, policy);
        await foreach (var reading in WorkingGroups.AllAsync(queries, cancellation).ConfigureAwait(false))
        {
            if (reading.TryPickT1(out var unavailable, out var group))
            {
                return unavailable;
            }

            count.Add(group);
        }

        return count.ToSurvey();
    }

    private sealed class Count(Instant at, RenewalPolicy policy)
    {
        private readonly SortedDictionary<RedundancyLevel, int> _gateways = [];
        private readonly KindCount _eKeys = new(), _files = new();
        private int _notCheckable, _locked;

        public void Add(WorkingGroup group)
        {
            var (audited, findings) = (group.ToAudited(), new List<Finding>());
            var level = RedundancyCheck.Of(audited, at, findings).Level;
            if (findings.Any(finding => finding.Kind == FindingKind.NotCheckable))
            {
                _notCheckable += group.Gateways.Count;
            }
            else
            {
                _gateways[level] = _gateways.GetValueOrDefault(level) + group.Gateways.Count;
            }

            _locked += group.Gateways.Sum(gateway => gateway.Certificates.Count(certificate => certificate.EKey is { State: not EKeyState.Ready }));
            foreach (var certificate in audited.Certificates)
            {
                (certificate.Kind is CertificateKind.EKey ? _eKeys : _files).Add(certificate, at, policy);
            }
        }

        public RegistrySurvey ToSurvey() =>
            new(at, _gateways.Select(level => new GatewaysAtLevel(level.Key, level.Value)).ToValueList(), _notCheckable, _eKeys.ToSurvey(), _files.ToSurvey(), _locked);
    }

    private sealed class KindCount
    {
        private int _count, _due, _expired;
        private Instant? _earliest;

        public void Add(AuditedCertificate certificate, Instant at, RenewalPolicy policy)
        {
            _count++;
            var dates = ValidityCheck.Of(certificate, at, policy).Select(finding => finding.Kind).ToList();
            _due += dates.Contains(FindingKind.RenewalDue) ? 1 : 0;
            _expired += dates.Contains(FindingKind.Expired) ? 1 : 0;
            if (certificate.Validity is { } validity && validity.NotAfter >= at && (_earliest is null || validity.NotAfter < _earliest))
            {
                _earliest = validity.NotAfter;
            }
        }

        public CertificatesSurveyed ToSurvey() => new(_count, _due, _expired, _earliest);
    }
}
