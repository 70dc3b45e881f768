using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Renewals;
using ExchangeGateway.Tests.Inventory;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.Tests.Renewals;

/// <summary>Inventories whose certificates end in and around 2026; some cells are blank.</summary>
public static class Fleets
{
    /// <summary>A fleet, and two instants to plan at.</summary>
    public sealed record Fleet(GatewayInventory Inventory, Instant Sooner, Instant Later, ShanghaiCalendar Calendar, RenewalTerms Terms, int Shuffle)
    {
        public RenewalPlan Plan(Instant at) => RenewalPlan.Make(Inventory, null, at, Terms, Calendar);
    }

    public static Arbitrary<Fleet> All() =>
        (from trading in Gen.ListOf(Gen.Zip(Cells("E"), Cells("F")), 5)
         from marketData in Gen.ListOf(Gen.Zip(Cells("M"), Gen.Elements<CertificateKind?>(CertificateKind.EKey, CertificateKind.File, CertificateKind.File, null)), 5)
         from instants in Gen.Zip(Instants(), Instants())
         from calendar in Calendars.Dates.Calendars().Generator
         from eKey in Gen.Elements(1, 5, 20, 250)
         from file in Gen.Elements(1, 15, 60)
         from colour in Gen.Elements(Enum.GetValues<EKeyColour>())
         from shuffle in Gen.Choose(0, int.MaxValue)
         select new Fleet(
             new(
                 trading.Select((cells, i) => new TradingGatewayRow { Number = Given.Number($"{301 + i}"), EKey = cells.Item1, File = cells.Item2 }).ToValueList(),
                 marketData.Select((row, i) => new MarketDataGatewayRow { Number = Given.Number($"{801 + i}"), Kind = row.Item2, Certificate = row.Item1 }).ToValueList()),
             Instant.Min(instants.Item1, instants.Item2),
             Instant.Max(instants.Item1, instants.Item2),
             calendar,
             new() { EKey = Given.Legal(LeadTime.Of(eKey)), File = Given.Legal(LeadTime.Of(file)), EKeyColour = colour },
             shuffle)).ToArbitrary();

    public static Gen<Instant> Instants() =>
        from day in Gen.Frequency((6, Gen.Choose(-10, 375)), (1, Gen.Choose(-900, 1500)), (3, Gen.Elements(280, 281)))
        from second in Gen.Elements(0, 1, 20_003, 57_599, 57_600, 86_399)
        select Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(day) + Duration.FromSeconds(second);

    private static Gen<CertificateCells> Cells(string id) =>
        from end in Instants()
        from days in Gen.Elements(1, 30, 1825)
        from number in Gen.Choose(1, 99)
        from shape in Gen.Choose(0, 9)
        select shape switch
        {
            0 => CertificateCells.Blank,
            1 => new(Given.Legal(CertificateId.Of($"{id}{number}")), ExpiresAt: end),
            2 => Rows.Cells(null, ValidityPeriod.Between(end - Duration.FromDays(days), end)!.Value),
            3 => Rows.Cells("E***7", ValidityPeriod.Between(end, Instant.FromUtc(9999, 12, 31, 23, 59, 59))!.Value),
            _ => Rows.Cells($"{id}{number}", ValidityPeriod.Between(end - Duration.FromDays(days), end)!.Value),
        };
}
