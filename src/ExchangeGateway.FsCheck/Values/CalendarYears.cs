using ExchangeGateway.Calendars;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck.Values;

using Table = (int Year, ValueList<DateInterval> Holidays, ValueList<LocalDate> MakeUpWorkingDays);

/// <summary>Tables of a year's holidays and make-up days.</summary>
internal static class CalendarYears
{
    private static readonly Requirement Range = Requirement.CalendarYearRange;

    public static Kind<CalendarYear, Table> All { get; } = new()
    {
        Raws = from year in Gen.Frequency((1, Numbers.Between(Range.Least!.Value, Range.Most!.Value)), (2, Gen.Elements(2026, 2024)))
               from holidays in Sets.UpTo(6, Arb.From(Holiday(year))).Generator
               from newYear in Holiday(year)
               from makeUps in Sets.UpTo(6, Arb.From(Day(year))).Generator
               let off = holidays.Append(newYear).ToValueList()
               select (year, off, makeUps.Where(day => IsWeekend(day) && !off.Any(holiday => holiday.Contains(day))).ToValueList()),
        Simpler = table =>
        [
            .. Sets.WithoutOne(table.Holidays.ToArray()).Select(holidays => table with { Holidays = holidays.ToValueList() }),
            .. Sets.WithoutOne(table.MakeUpWorkingDays.ToArray()).Select(days => table with { MakeUpWorkingDays = days.ToValueList() }),
        ],
        Of = table => CalendarYear.Of(table.Year, table.Holidays, table.MakeUpWorkingDays).Legal(),
        Print = year => (year.Year, year.Holidays.Select(day => new DateInterval(day, day)).ToValueList(), year.MakeUpWorkingDays),
        Spoilings =
        [
            new("a year before the exchange", Range, (table, _) => table with { Year = Range.Least!.Value - 1 }),
            new("a year too late", Range, (table, _) => table with { Year = Range.Most!.Value + 1 }),
            new("a holiday that begins in another year", Requirement.CalendarDate, (table, _) => table with { Holidays = table.Holidays.Add(new(New(table.Year - 1), New(table.Year))) }),
            new("a make-up day of another year", Requirement.CalendarDate, (table, _) => table with { MakeUpWorkingDays = table.MakeUpWorkingDays.Add(New(table.Year - 1)) }),
            new("no holiday", Requirement.CalendarHolidays, (table, _) => table with { Holidays = [] }),
            new("a make-up day that is a weekday", Requirement.CalendarMakeUpDay, (table, place) => table with { MakeUpWorkingDays = table.MakeUpWorkingDays.Add(First(table.Year, place, day => !IsWeekend(day))) }),
            new("a make-up day that is a holiday", Requirement.CalendarMakeUpDay, (table, place) => table with { Holidays = table.Holidays.Add(Alone(First(table.Year, place, IsWeekend))), MakeUpWorkingDays = table.MakeUpWorkingDays.Add(First(table.Year, place, IsWeekend)) }),
        ],
    };

    private static Gen<LocalDate> Day(int year) => Gen.Frequency((1, Gen.Elements(New(year), New(year).PlusYears(1).PlusDays(-1))), (6, Gen.Choose(0, 364).Select(days => New(year).PlusDays(days))));

    // Up to nine days, not beyond the year.
    private static Gen<DateInterval> Holiday(int year) =>
        from first in Day(year)
        from length in Gen.Choose(0, 8)
        select new DateInterval(first, LocalDate.Min(first.PlusDays(length), new LocalDate(year, 12, 31)));

    private static LocalDate New(int year) => new(year, 1, 1);

    private static DateInterval Alone(LocalDate day) => new(day, day);

    private static LocalDate First(int year, int place, Func<LocalDate, bool> isOne) => Enumerable.Range(place % 300, 10).Select(days => New(year).PlusDays(days)).First(isOne);

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
