using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.Csv.Tests;

/// <summary>Generators of legal rows: every cell perhaps blank, but not all of them, and texts full of what a file could trip over.</summary>
public static class Rows
{
    // Line breaks and tabs are legal inside a text alone, not inside an id.
    private static readonly string[]
        Letters = ["a", "Z", "0", "9", "网", "关", "é", "𠮷", "\uFEFF", "\u200B", "\"", "\"\"", "'", ",", "，", "、", ";", "=", "+", "-", "@", "＝", " ", "*", "/"],
        Breaks = ["\t", "\n", "\r\n", "\r"];

    public static Arbitrary<TradingGatewayRow> TradingGatewayRows() => Trading().Where(row => row != new TradingGatewayRow()).ToArbitrary();

    public static Arbitrary<MarketDataGatewayRow> MarketDataGatewayRows() => Market().Where(row => row != new MarketDataGatewayRow()).ToArbitrary();

    public static Arbitrary<InventoryCsvOptions> Options() => (
        from encoding in Gen.Elements(Enum.GetValues<CsvEncoding>())
        from delimiter in Gen.Elements(Enum.GetValues<CsvDelimiter>())
        from guarded in Gen.Elements(true, false)
        from zone in Gen.Elements(DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Asia/Shanghai"])
        select new InventoryCsvOptions { Encoding = encoding, Delimiter = delimiter, GuardFormulas = guarded, CertificateZone = zone }).ToArbitrary();

    private static Gen<TradingGatewayRow> Trading() =>
        from sequence in Blank(Gen.Choose(int.MinValue, int.MaxValue).Select(number => (int?)number))
        from number in Blank(Id().Select(text => (RegistrationNumber?)RegistrationNumber.Of(text).AsT0))
        from id in Blank(Id().Select(text => (GatewayId?)GatewayId.Of(text).AsT0))
        from before in Blank(Rate())
        from after in Blank(Rate())
        from businesses in Gen.SubListOf(["竞价", "债券", "期权", "融券", "港股通"])
        from eKey in Certificate()
        from file in Certificate()
        from scheduledOn in Blank(Day())
        from operatedAt in Blank(Second())
        select new TradingGatewayRow
        {
            Sequence = sequence,
            Number = number,
            Id = id,
            FlowRateBefore = before,
            FlowRateAfter = after,
            Businesses = [.. businesses.Select(name => TradingBusiness.Of(name).AsT0)],
            EKey = eKey,
            File = file,
            ScheduledOn = scheduledOn,
            OperatedAt = operatedAt,
        };

    private static Gen<MarketDataGatewayRow> Market() =>
        from number in Blank(Id().Select(text => (RegistrationNumber?)RegistrationNumber.Of(text).AsT0))
        from state in Blank(Text())
        from kind in Gen.Elements<CertificateKind?>(null, CertificateKind.EKey, CertificateKind.File)
        from certificate in Certificate()
        from openedOn in Blank(Day())
        select new MarketDataGatewayRow
        {
            Number = number,
            State = state,
            Kind = kind,
            Certificate = certificate with { Algorithm = null, Institution = null },
            OpenedOn = openedOn,
        };

    private static Gen<CertificateCells> Certificate() =>
        from id in Blank(Id().Select(text => (CertificateId?)CertificateId.Of(text).AsT0))
        from issuedAt in Blank(Second())
        from expiresAt in Blank(Second())
        from algorithm in Blank(Text())
        from institution in Blank(Text())
        select new CertificateCells(id, issuedAt, expiresAt, algorithm, institution);

    private static Gen<FlowRate?> Rate() => Gen.Choose(1, 20).Select(units => (FlowRate?)FlowRate.Of(units).AsT0);

    // Shanghai's clocks were put back for the last time in 1991: such an hour stands for two.
    private static Gen<Instant?> Second() => Gen.Choose(0, int.MaxValue)
        .Select(seconds => (Instant?)(Instant.FromUtc(1992, 1, 1, 0, 0) + Duration.FromSeconds(seconds * 100L)));

    private static Gen<LocalDate?> Day() => Gen.Choose(0, 3_600_000).Select(days => (LocalDate?)new LocalDate(1, 1, 1).PlusDays(days));

    private static Gen<string> Id() => Of(Letters);

    private static Gen<string?> Text() => Of([.. Letters, .. Breaks]).Select(text => (string?)text);

    private static Gen<string> Of(string[] letters) => Gen.Elements(letters).ListOf()
        .Select(drawn => string.Concat(drawn.Take(30)).Trim())
        .Where(text => text.Length > 0);

    private static Gen<T?> Blank<T>(Gen<T?> cell) => Gen.Frequency((1, Gen.Constant(default(T))), (2, cell));
}
