using ExchangeGateway;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Rules;
using ExchangeGateway.X509;
using GatewayConsole.Auditing;
using NodaTime;

namespace GatewayConsole.Touring;

/// <summary>The same gateways audited: when renewals fall due, and five years on.</summary>
internal static class AuditChapter
{
    public static void Run(Narrator narrator, TourWorld world)
    {
        var (inventory, files) = (Inventory(world), Files(world));
        narrator.Chapter("Audited today, and five years on: nothing was renewed", "当日核查与五年后核查：证书未更换");
        foreach (var at in (Instant[])[world.Now, world.Now.InUtc().LocalDateTime.PlusYears(5).InUtc().ToInstant()])
        {
            Tell(narrator, Audit.Run(inventory, files, at, RenewalPolicy.Default));
        }
    }

    /// <summary>The gateways as the portal would list them.</summary>
    public static GatewayInventory Inventory(TourWorld world) => new(world.Gateways.Values.Select((gateway, place) => Row(world, gateway, place + 1)).ToValueList(), []);

    /// <summary>Their certificates as a folder would hold them.</summary>
    public static List<CertificateEvidence> Files(TourWorld world) =>
        [.. world.Certificates.SelectMany(pair => pair.Value.Select(issued => CertificateFolder.EvidenceOf(issued.Certificate, Path.Combine(pair.Key.Value, $"{issued.Certificate.Serial}.cer"))))];

    // Of many findings of a kind, the first speaks for all.
    private static void Tell(Narrator narrator, AuditReport report)
    {
        foreach (var same in report.Findings.GroupBy(finding => finding.Kind))
        {
            narrator.Refusal($"{same.Count()} × {same.First().Text(narrator.Screen.Language)}");
        }

        narrator.Say(AuditOutput.Summary(report, Language.English), AuditOutput.Summary(report, Language.Chinese));
    }

    private static TradingGatewayRow Row(TourWorld world, ExchangeGateway.TradingGateways.TradingGateway gateway, int place) => new()
    {
        Sequence = place,
        Number = gateway.Number,
        FlowRateAfter = gateway.FlowRate,
        Businesses = gateway.Businesses,
        EKey = Cells(world.Certificates[gateway.Number][0].Certificate, "SM2"),
        File = Cells(world.Certificates[gateway.Number][1].Certificate, "RSA"),
        ScheduledOn = gateway.ScheduledOn,
        OperatedAt = world.Now,
    };

    private static CertificateCells Cells(Certificate certificate, string algorithm) => new(
        TourWorld.Legal(CertificateId.Of(certificate.Serial)),
        certificate.Facts.Validity.NotBefore,
        certificate.Facts.Validity.NotAfter,
        algorithm);
}
