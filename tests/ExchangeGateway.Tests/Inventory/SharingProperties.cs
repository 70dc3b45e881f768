using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Inventory;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Inventory;

[Trait("Rule", "2.2-5")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class SharingProperties
{
    [Property]
    public bool NoIdTwice_IsNoSharing(GatewayInventory inventory, Instant at) => !Shared(inventory, at).Any();

    [Property]
    public bool IdsAtTwoGateways_AreEachFoundOnce(SharingInventory sharing, Instant at) =>
        Shared(sharing.Inventory, at).Order(StringComparer.Ordinal).SequenceEqual(sharing.Shared.Select(id => id.Value).Order(StringComparer.Ordinal));

    private static IEnumerable<string?> Shared(GatewayInventory inventory, Instant at) =>
        Audit.Run(inventory, null, at, RenewalPolicy.Default).Findings.Where(finding => finding.Kind == FindingKind.CertificateShared).Select(finding => finding.Certificate);
}
