using System.Collections.Immutable;
using NodaTime;

namespace ExchangeGateway.Calendars;

/// <summary>
/// The exchange calendar from tables, a year each: weekdays but public holidays are traded, make-up weekend days are
/// worked and not traded, and a year without a table is not known.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ShanghaiCalendar : IExchangeCalendar
{
    private readonly ImmutableSortedDictionary<int, CalendarYear> _years;

    private ShanghaiCalendar(ImmutableSortedDictionary<int, CalendarYear> years) => _years = years;

    /// <summary>What this version of the library knows: 2026. Give it the years that are announced since.</summary>
    public static ShanghaiCalendar Default { get; } = Empty.With(CalendarYear.Of2026);

    /// <summary>Knows no date.</summary>
    public static ShanghaiCalendar Empty => new(ImmutableSortedDictionary<int, CalendarYear>.Empty);

    /// <summary>The tables, oldest first.</summary>
    public ValueList<CalendarYear> Years => _years.Values.ToValueList();

    /// <summary>This calendar with one more year, or with another table for a year that it has.</summary>
    public ShanghaiCalendar With(CalendarYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(_years.SetItem(year.Year, year));
    }

    /// <inheritdoc/>
    public Known<DayKind> KindOf(LocalDate day)
    {
        var date = day.WithCalendar(CalendarSystem.Iso);
        return _years.TryGetValue(date.Year, out var year) ? year.KindOf(date) : new DateNotKnown(date, LastBefore(date.Year));
    }

    private LocalDate? LastBefore(int year) =>
        _years.Keys.Where(known => known < year).Select(known => (LocalDate?)new LocalDate(known, 12, 31)).LastOrDefault();
}
