using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Trails;

namespace ExchangeGateway.Faults.Checking;

/// <summary>Follows, step by step and by the trails alone, which application holds a gateway (2.4-3) and which gateway uses a certificate (2.2-5).</summary>
internal sealed class Occupancy
{
    private static readonly string[] Holding =
        [nameof(ApplicationState.InformationReview), nameof(ApplicationState.CertificateIssuance), nameof(ApplicationState.CertificateRevocation), nameof(ApplicationState.BusinessHandling)];

    private readonly Dictionary<AggregateKey, AggregateKey> _holders = [];
    private readonly Dictionary<Fingerprint, AggregateKey> _inUse = [];
    private readonly Dictionary<AggregateKey, CertificateIdentity> _identities;
    private readonly List<Anomaly> _anomalies = [];

    private Occupancy(RegistryImage image) =>
        _identities = image.Items.Where(item => item.Value is RegisteredCertificate { Certificate: not null }).ToDictionary(item => item.Key, item => ((RegisteredCertificate)item.Value).Certificate!.Identity);

    public static IReadOnlyList<Anomaly> Anomalies(IReadOnlyList<Step> steps, RegistryImage image)
    {
        var occupancy = new Occupancy(image);
        foreach (var step in steps)
        {
            var gateways = step.Entries.Where(entry => entry.Key.Kind is AggregateKind.Gateway).Select(entry => entry.Key).ToArray();
            foreach (var entry in step.Entries)
            {
                occupancy.Follow(entry, gateways);
            }
        }

        return occupancy._anomalies;
    }

    private void Follow(AuditEntry entry, AggregateKey[] gateways)
    {
        if (entry.Key.Kind is AggregateKind.Application && Holding.Contains(entry.To) && !Holding.Contains(entry.From))
        {
            Hold(entry.Key, gateways, entry);
        }

        if (entry.Key.Kind is AggregateKind.Application && !Holding.Contains(entry.To))
        {
            foreach (var held in _holders.Where(held => held.Value == entry.Key).ToArray())
            {
                _holders.Remove(held.Key);
            }
        }

        // A handover changes the gateway alone: the certificate is in use before and after.
        if (entry.Key.Kind is AggregateKind.Certificate && entry.Command is nameof(EnableCertificate))
        {
            Use(entry);
        }
    }

    private void Hold(AggregateKey application, AggregateKey[] gateways, AuditEntry entry)
    {
        foreach (var gateway in gateways)
        {
            if (!_holders.TryAdd(gateway, application))
            {
                _anomalies.Add(new("gateway-held-twice", $"{gateway}: {_holders[gateway]}, and {application} since {entry.Request}"));
            }
        }
    }

    private void Use(AuditEntry entry)
    {
        var identity = _identities[entry.Key];
        foreach (var print in new[] { identity.Whole, identity.IssuerAndSerial })
        {
            if (!_inUse.TryAdd(print, entry.Key))
            {
                _anomalies.Add(new("certificate-shared", $"{entry.Key} since {entry.Request}, and {_inUse[print]}"));
            }
        }
    }
}
