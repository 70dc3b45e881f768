using NodaTime;

namespace ExchangeGateway.Calendars;

/// <summary>Counts days in an exchange calendar. One date on the way that is not known makes the answer not known.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class ExchangeCalendars
{
    /// <summary>The working day that lies so many working days before a date; the date itself is not counted.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">Any date: a day off has working days before it too.</param>
    /// <param name="days">How many, 1 or more.</param>
    public static Known<LocalDate> WorkingDaysBefore(this IExchangeCalendar calendar, LocalDate date, int days) =>
        Walk(calendar, date, days, step: -1, static kind => kind is not DayKind.DayOff);

    /// <summary>The working day that lies so many working days after a date; the date itself is not counted.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="date">Any date: a day off has working days after it too.</param>
    /// <param name="days">How many, 1 or more.</param>
    public static Known<LocalDate> WorkingDaysAfter(this IExchangeCalendar calendar, LocalDate date, int days) =>
        Walk(calendar, date, days, step: 1, static kind => kind is not DayKind.DayOff);

    /// <summary>The date itself where it is a trading day, else the next one.</summary>
    public static Known<LocalDate> FirstTradingDayFrom(this IExchangeCalendar calendar, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.KindOf(date).Match(
            kind => kind is DayKind.TradingDay ? date : Walk(calendar, date, days: 1, step: 1, static next => next is DayKind.TradingDay),
            notKnown => notKnown);
    }

    private static Known<LocalDate> Walk(IExchangeCalendar calendar, LocalDate date, int days, int step, Func<DayKind, bool> counts)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        var (left, last) = (days, step < 0 ? LocalDate.MinIsoValue : LocalDate.MaxIsoValue);
        for (date = date.WithCalendar(CalendarSystem.Iso); date != last;)
        {
            date = date.PlusDays(step);
            if (!calendar.KindOf(date).TryPickT0(out var kind, out var notKnown))
            {
                return notKnown;
            }

            if (counts(kind) && --left == 0)
            {
                return date;
            }
        }

        return new DateNotKnown(date, knownUntil: null);
    }
}
