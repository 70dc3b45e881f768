using ExchangeGateway.Calendars;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.Tests.Calendars;

/// <summary>Dates in and around 2026, and calendars that know a few years.</summary>
public static class Dates
{
    public static readonly DateInterval Of2026 = new(new(2026, 1, 1), new(2026, 12, 31));

    public static Arbitrary<LocalDate> All() =>
        Gen.Frequency(
            (6, Gen.Choose(-20, 385).Select(day => Of2026.Start.PlusDays(day))),
            (1, Gen.Choose(-4000, 4000).Select(day => Of2026.Start.PlusDays(day))),
            (1, Gen.Elements(LocalDate.MinIsoValue, LocalDate.MaxIsoValue, Of2026.Start, Of2026.End, Of2026.End.PlusDays(1)))).ToArbitrary();

    /// <summary>2026 as it is, and any of the years around it with holidays drawn by lot: gaps and all.</summary>
    public static Arbitrary<ShanghaiCalendar> Calendars() =>
        (from years in Gen.SubListOf(2024, 2025, 2026, 2027, 2028, 2030)
         from days in Gen.ListOf(Gen.Choose(0, 364), 12)
         select years.Aggregate(ShanghaiCalendar.Empty, (calendar, year) => calendar.With(Year(year, days)))).ToArbitrary();

    public static CalendarYear Year(int year, IEnumerable<int> daysOff)
    {
        if (year == 2026)
        {
            return CalendarYear.Of2026;
        }

        LocalDate[] off = [.. daysOff.Select(day => new LocalDate(year, 1, 1).PlusDays(day))];
        return CalendarYear.Of(year, off.Select(day => new DateInterval(day, day)), off.Select(day => day.Next(IsoDayOfWeek.Saturday)).Where(day => day.Year == year).Except(off)).AsT0;
    }
}
