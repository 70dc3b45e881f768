using ExchangeGateway.Calendars;
using NodaTime;
using OneOf;

namespace ExchangeGateway.Renewals;

/// <summary>
/// The date to start by lies where the calendar knows too little. What holds all the same, whatever the unknown dates
/// turn out to be, is a date that is early enough and one that is the last of all.
/// </summary>
/// <param name="Reason">What the calendar does not know.</param>
/// <param name="SafeBy">
/// A known working day: starting by it is in time even if no unknown date is worked. Null where the calendar knows none.
/// </param>
/// <param name="NotLaterThan">The start is not later than this, even if every unknown date is worked.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record StartNotKnown(DateNotKnown Reason, LocalDate? SafeBy, LocalDate NotLaterThan);

/// <summary>When a renewal is to be started: by a working day of the calendar, or not known.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class RenewalStart : OneOfBase<LocalDate, StartNotKnown>
{
    private RenewalStart(OneOf<LocalDate, StartNotKnown> input) : base(input) { }

    /// <summary>By this working day.</summary>
    public static implicit operator RenewalStart(LocalDate date) => new(date);

    /// <summary>Not known.</summary>
    public static implicit operator RenewalStart(StartNotKnown notKnown) => new(notKnown);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(Func<LocalDate, T> by, Func<StartNotKnown, T> notKnown) => base.Match(by, notKnown);

    internal LocalDate NotLaterThan => Match(date => date, notKnown => notKnown.NotLaterThan);

    internal LocalDate? SafeBy => Match(date => date, notKnown => notKnown.SafeBy);

    /// <summary>The start that leaves the lead time before a date.</summary>
    internal static RenewalStart Before(LocalDate date, LeadTime leadTime, IExchangeCalendar calendar) =>
        calendar.WorkingDaysBefore(date, leadTime.WorkingDays).Match<RenewalStart>(
            start => start,
            reason => new StartNotKnown(reason, SafeStart(date, leadTime.WorkingDays, calendar), LastStart(date, leadTime.WorkingDays, calendar)));

    // As if no unknown date were worked: the walk leaps over them.
    private static LocalDate? SafeStart(LocalDate date, int days, IExchangeCalendar calendar)
    {
        while (days > 0)
        {
            if (calendar.WorkingDaysBefore(date, 1).TryPickT0(out var worked, out var notKnown))
            {
                (date, days) = (worked, days - 1);
            }
            else if (notKnown.KnownUntil is { } until)
            {
                date = until.PlusDays(1);
            }
            else
            {
                return null;
            }
        }

        return date;
    }

    // As if every unknown date were worked.
    private static LocalDate LastStart(LocalDate date, int days, IExchangeCalendar calendar)
    {
        while (days > 0)
        {
            if (calendar.WorkingDaysBefore(date, 1).TryPickT0(out var worked, out var notKnown))
            {
                (date, days) = (worked, days - 1);
                continue;
            }

            var unknown = notKnown.KnownUntil is { } until ? Period.DaysBetween(until, notKnown.Date) : days;
            (date, days) = (notKnown.Date.PlusDays(1 - Math.Min(days, unknown)), days - Math.Min(days, unknown));
        }

        return date;
    }
}
