using System.Globalization;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Inventory;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ServicePlatform.Demo;

/// <summary>Gateways that were there before the platform, as rows of the portal's tables.</summary>
internal static class DemoImports
{
    public static CertificateId Id(string gateway, CertificateKind kind) => CertificateId.Of($"CN-{gateway}-{(kind is CertificateKind.EKey ? "SM2" : "RSA")}").AsT0;

    public static TradingGatewayRow Trading(string number, Instant now, int eKeyDays, int fileDays, int flowRate = 1) => new()
    {
        Number = DemoMember.Gateway(number),
        Id = GatewayId.Of($"T0{number}").AsT0,
        FlowRateAfter = FlowRate.Of(flowRate).AsT0,
        Businesses = [TradingBusiness.Auction],
        EKey = Cells(number, CertificateKind.EKey, now, eKeyDays),
        File = Cells(number, CertificateKind.File, now, fileDays),
        ScheduledOn = new LocalDate(2024, 3, 1),
    };

    public static MarketDataGatewayRow MarketData(string number, CertificateKind kind, Instant now, int days) => new()
    {
        Number = DemoMember.Gateway(number),
        State = nameof(GatewayState.Open),
        Kind = kind,
        Certificate = Cells(number, kind, now, days),
        OpenedOn = new LocalDate(2024, 6, 3),
    };

    public static async ValueTask ImportAsync(DemoMember member, GatewayInventory rows)
    {
        var outcome = await member.Use<ImportInventory>().ExecuteAsync(new(member.Head, rows, ExistingGateways.Leave));
        outcome.Match(
            imported => imported.Rows.FirstOrDefault(row => row.Flaw is not null and not RowFlaw.AlreadyThere)?.Text(Language.English),
            denied => denied.ToString(),
            missing => missing.Text(Language.English),
            conflict => conflict.Kind is ConflictKind.RequestIdUsed ? null : conflict.Text(Language.English),
            unavailable => unavailable.Text(Language.English))
            .Refuse();
    }

    private static CertificateCells Cells(string gateway, CertificateKind kind, Instant now, int daysLeft)
    {
        var end = Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds()) + Duration.FromDays(daysLeft);
        return new(Id(gateway, kind), end - DemoMember.Validity, end, kind is CertificateKind.EKey ? "SM2" : "RSA");
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
