using ExchangeGateway.Calendars;
using ExchangeGateway.FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Calendars;

[Trait("Rule", "5.1-4")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class CalendarYearProperties
{
    [Property]
    public bool Of_ItsDays_IsTheSame(CalendarYear year) =>
        Laws.IsItself(year, CalendarYear.Of(year.Year, year.Holidays.Select(day => new DateInterval(day, day)), year.MakeUpWorkingDays));

    [Property]
    public bool Of_AlmostOne_IsRefused(Almost<CalendarYear, (int Year, ValueList<DateInterval> Holidays, ValueList<LocalDate> MakeUpWorkingDays)> almost) =>
        Laws.IsRefused(almost, (table, path) => CalendarYear.Of(table.Year, table.Holidays, table.MakeUpWorkingDays, path));
}
