using System.Globalization;
using ExchangeGateway.Rules;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Calendars;

/// <summary>
/// One year of the working calendar, as it is announced in the November before: public holidays, and the weekend days
/// on which they are made up for. All other days are what their weekday says.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CalendarYear
{
    private const int Saturday = (int)IsoDayOfWeek.Saturday;

    private CalendarYear(int year, ValueList<LocalDate> holidays, ValueList<LocalDate> makeUpWorkingDays) =>
        (Year, Holidays, MakeUpWorkingDays) = (year, holidays, makeUpWorkingDays);

    /// <summary>2026 as it was announced.</summary>
    public static CalendarYear Of2026 { get; } = Of(
        2026,
        [
            Days(new(2026, 1, 1), new(2026, 1, 3)), Days(new(2026, 2, 15), new(2026, 2, 23)), Days(new(2026, 4, 4), new(2026, 4, 6)),
            Days(new(2026, 5, 1), new(2026, 5, 5)), Days(new(2026, 6, 19), new(2026, 6, 21)), Days(new(2026, 9, 25), new(2026, 9, 27)),
            Days(new(2026, 10, 1), new(2026, 10, 7)),
        ],
        [new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10)]).AsT0;

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The public holidays, each day once, in order.</summary>
    public ValueList<LocalDate> Holidays { get; }

    /// <summary>The weekend days that are worked, in order. They are never trading days.</summary>
    public ValueList<LocalDate> MakeUpWorkingDays { get; }

    /// <summary>
    /// A year's table. Refused are a date of another year (a notice that reaches into the year before changes that
    /// year's table too), a make-up day that is a weekday or a holiday, and a year without any holiday: that would take
    /// unknown dates for weekdays.
    /// </summary>
    /// <param name="year">1990, in which the exchange opened, or later.</param>
    /// <param name="holidays">The public holidays, both ends in.</param>
    /// <param name="makeUpWorkingDays">The weekend days that are worked.</param>
    /// <param name="path">Where a violation stands in the input.</param>
    public static Checked<CalendarYear> Of(int year, IEnumerable<DateInterval> holidays, IEnumerable<LocalDate> makeUpWorkingDays, string path = "calendar")
    {
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(makeUpWorkingDays);
        if (!Requirement.CalendarYearRange.Holds(year))
        {
            return new Violation(Requirement.CalendarYearRange, path, year.ToString(CultureInfo.InvariantCulture));
        }

        DateInterval[] ranges = [.. holidays];
        var worked = makeUpWorkingDays.Distinct().Order().ToValueList();
        if (ranges.SelectMany(range => (LocalDate[])[range.Start, range.End]).Concat(worked).Where(date => !IsOf(date, year)).Cast<LocalDate?>().FirstOrDefault() is { } stray)
        {
            return new Violation(Requirement.CalendarDate, path, LocalDatePattern.Iso.Format(stray)) { Allowed = year.ToString(CultureInfo.InvariantCulture) };
        }

        var off = ranges.SelectMany(range => range).Distinct().Order().ToValueList();
        return off.Count == 0 ? new Violation(Requirement.CalendarHolidays, path)
            : worked.Where(date => (int)date.DayOfWeek < Saturday || off.Contains(date)).Cast<LocalDate?>().FirstOrDefault() is { } wrong
                ? new Violation(Requirement.CalendarMakeUpDay, path, LocalDatePattern.Iso.Format(wrong))
            : new CalendarYear(year, off, worked);
    }

    internal DayKind KindOf(LocalDate date) =>
        Holidays.AsSpan().BinarySearch(date) >= 0 ? DayKind.DayOff
        : (int)date.DayOfWeek < Saturday ? DayKind.TradingDay
        : MakeUpWorkingDays.AsSpan().BinarySearch(date) >= 0 ? DayKind.WorkingDayWithoutTrading
        : DayKind.DayOff;

    private static bool IsOf(LocalDate date, int year) => date.Calendar == CalendarSystem.Iso && date.Year == year;

    private static DateInterval Days(LocalDate first, LocalDate last) => new(first, last);
}
