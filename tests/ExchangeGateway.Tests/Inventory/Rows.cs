using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using NodaTime;

namespace ExchangeGateway.Tests.Inventory;

/// <summary>Rows and files that audits find nothing wrong with.</summary>
internal static class Rows
{
    public static readonly Instant At = Given.Day(1000);

    public static CertificateCells Cells(string? id, ValidityPeriod validity, string? algorithm = null) =>
        new(id is null ? null : Given.Legal(CertificateId.Of(id)), validity.NotBefore, validity.NotAfter, algorithm);

    /// <summary>A trading gateway with an EKey certificate E… and a file certificate F… of its own.</summary>
    public static TradingGatewayRow Trading(int number) => new()
    {
        Number = Given.Number($"{number}"),
        EKey = Cells($"E{number}", Given.Days(0, 1825), "SM2"),
        File = Cells($"F{number}", Given.Days(0, 1825), "RSA"),
    };

    public static MarketDataGatewayRow MarketData(int number, CertificateKind kind) => new()
    {
        Number = Given.Number($"{number}"),
        State = "已开通",
        Kind = kind,
        Certificate = Cells($"M{number}", Given.Days(0, 1825)),
    };

    public static CertificateEvidence File(string id, CertificateKind kind, int seed, ValidityPeriod? validity = null) =>
        new($"{id}.cer", kind is CertificateKind.EKey ? KeyAlgorithm.Sm2 : KeyAlgorithm.Rsa, validity ?? Given.Days(0, 1825), Given.Identity(seed)) { Ids = [id] };

    public static CertificateEvidence[] Files(int number) => [File($"E{number}", CertificateKind.EKey, (2 * number) + 1), File($"F{number}", CertificateKind.File, 2 * number)];

    public static GatewayInventory Trading(params TradingGatewayRow[] rows) => new(rows.ToValueList(), []);

    public static GatewayInventory MarketData(params MarketDataGatewayRow[] rows) => new([], rows.ToValueList());

    public static string[] Audit(GatewayInventory inventory, IReadOnlyCollection<CertificateEvidence>? files = null, Instant? at = null, RenewalPolicy? policy = null) =>
        [.. ExchangeGateway.Inventory.Audit.Run(inventory, files, at ?? At, policy ?? RenewalPolicy.Default).Findings.Select(f => $"{f.Kind.Code} | {f.Gateway} | {f.Certificate} | {f.Detail}")];
}
