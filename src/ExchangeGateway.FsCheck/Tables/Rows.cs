using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck.Tables;

/// <summary>Rows of the portal's query tables: any cell perhaps blank, though not all of them, and ids perhaps masked.</summary>
internal static class Rows
{
    // A table parts its businesses by commas and blanks, so that its names have none.
    private static readonly TradingBusiness[] Businesses = [TradingBusiness.Auction, TradingBusiness.Bond, TradingBusiness.Option, .. ((string[])["融券", "港股通", "REITs"]).Select(name => TradingBusiness.Of(name).AsT0)];

    // Shanghai's clocks were put back for the last time in 1991, and what stands twice in a day cannot be read back; the
    // table of a calendar that ends with the year 9999 has no later time either.
    private static readonly Instant First = Instant.FromUtc(1992, 1, 1, 0, 0), Last = Instant.FromUtc(9999, 1, 1, 0, 0);

    private static readonly Gen<Instant?> Second =
        Times.Seconds.Select(second => (Instant?)Instant.FromUnixTimeSeconds(second)).Where(instant => instant >= First && instant < Last);

    private static readonly Gen<LocalDate?> Day = Times.Dates.Generator.Select(date => (LocalDate?)date);

    public static Arbitrary<CertificateCells> Certificates { get; } = Arb.From(CertificateCells(withAlgorithm: true), Simpler);

    public static Arbitrary<TradingGatewayRow> Trading { get; } = Arb.From(
        (from sequence in Blank(Gen.Frequency((1, Gen.Elements<int?>(int.MinValue, -1, 0, int.MaxValue)), (3, Gen.Choose(1, 500).Select(number => (int?)number))))
         from number in Blank(Id(text => RegistrationNumber.Of(text).AsT0))
         from id in Blank(Id(text => GatewayId.Of(text).AsT0))
         from before in Blank(Numbers.FlowRates.Legal.Generator.Select(rate => (FlowRate?)rate))
         from after in Blank(Numbers.FlowRates.Legal.Generator.Select(rate => (FlowRate?)rate))
         from businesses in Gen.SubListOf(Businesses)
         from eKey in CertificateCells(withAlgorithm: true)
         from file in CertificateCells(withAlgorithm: true)
         from scheduledOn in Blank(Day)
         from operatedAt in Blank(Second)
         select new TradingGatewayRow
         {
             Sequence = sequence,
             Number = number,
             Id = id,
             FlowRateBefore = before,
             FlowRateAfter = after,
             Businesses = [.. businesses],
             EKey = eKey,
             File = file,
             ScheduledOn = scheduledOn,
             OperatedAt = operatedAt,
         }).Where(row => row != new TradingGatewayRow()),
        row => NotBlank(
        [
            row with { Sequence = null }, row with { Number = null }, row with { Id = null }, row with { FlowRateBefore = null }, row with { FlowRateAfter = null }, row with { Businesses = [] },
            row with { ScheduledOn = null }, row with { OperatedAt = null },
            .. Simpler(row.EKey).Select(cells => row with { EKey = cells }),
            .. Simpler(row.File).Select(cells => row with { File = cells }),
        ], row));

    public static Arbitrary<MarketDataGatewayRow> MarketData { get; } = Arb.From(
        (from number in Blank(Id(text => RegistrationNumber.Of(text).AsT0))
         from state in Gen.OneOf(Gen.Elements("已开通", "已撤销", "证书撤销", "信息审核").Select(text => (string?)text), Blank(Text))
         from kind in Gen.Elements<CertificateKind?>(null, CertificateKind.EKey, CertificateKind.File)
         from certificate in CertificateCells(withAlgorithm: false)
         from openedOn in Blank(Day)
         select new MarketDataGatewayRow { Number = number, State = state, Kind = kind, Certificate = certificate, OpenedOn = openedOn }).Where(row => row != new MarketDataGatewayRow()),
        row => NotBlank(
        [
            row with { Number = null }, row with { State = null }, row with { Kind = null }, row with { OpenedOn = null },
            .. Simpler(row.Certificate).Select(cells => row with { Certificate = cells }),
        ], row));

    private static Gen<CertificateCells> CertificateCells(bool withAlgorithm) =>
        from id in Blank(Id(text => CertificateId.Of(text).AsT0))
        from times in Gen.Frequency((3, ValidityPeriods.All.Raws.Where(ends => ends.NotBefore >= First && ends.NotAfter < Last).Select(ends => ((Instant?)ends.NotBefore, (Instant?)ends.NotAfter))), (1, Blank(Second).Two().Select(pair => (pair.Item1, pair.Item2))))
        from algorithm in Gen.OneOf(Gen.Elements("SM2", "RSA", "sm2 ", "ECDSA").Select(text => (string?)text.Trim()), Blank(Text))
        from institution in Blank(Text)
        select new CertificateCells(id, times.Item1, times.Item2, withAlgorithm ? algorithm : null, withAlgorithm ? institution : null);

    // Masked ids are what the guide itself prints: several rows share one.
    private static Gen<T?> Id<T>(Func<string, T> of)
        where T : class =>
        Gen.Frequency((1, Gen.Elements("280", "***", "2**0", "*")), (4, Texts.UpTo(30))).Select(text => (T?)of(text));

    // Line breaks and tabs are legal inside a text alone, not inside an id.
    private static Gen<string?> Text =>
        from text in Texts.UpTo(20)
        from broken in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements("\t", "\n", "\r\n", "\r").Select(line => $"{line}z")))
        select (string?)(text + broken);

    private static Gen<T?> Blank<T>(Gen<T?> cell) => Gen.Frequency((1, Gen.Constant(default(T?))), (3, cell));

    private static IEnumerable<CertificateCells> Simpler(CertificateCells cells) =>
        ((CertificateCells[])[cells with { Id = null }, cells with { IssuedAt = null }, cells with { ExpiresAt = null }, cells with { Algorithm = null }, cells with { Institution = null }]).Where(simpler => simpler != cells);

    private static IEnumerable<T> NotBlank<T>(IEnumerable<T> rows, T row)
        where T : class, new() =>
        rows.Where(simpler => !simpler.Equals(row) && !simpler.Equals(new T()));
}
