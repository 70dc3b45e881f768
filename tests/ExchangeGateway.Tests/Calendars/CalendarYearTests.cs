using ExchangeGateway.Calendars;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Tests.Calendars;

[Trait("Rule", "5.1-4")]
public class CalendarYearTests
{
    private static readonly DateInterval NewYear = new(new(2027, 1, 1), new(2027, 1, 3));

    [Fact]
    public void Of2026_IsTheNoticesTable()
    {
        var year = CalendarYear.Of2026;
        Assert.Equal((2026, 33, 6), (year.Year, year.Holidays.Count, year.MakeUpWorkingDays.Count));
        Assert.All(year.MakeUpWorkingDays, day => Assert.InRange(day.DayOfWeek, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday));
        Assert.Equal(year.Holidays.Order().Distinct(), year.Holidays);
    }

    [Theory]
    [InlineData(1989, "calendar-year-range", "1989", "1990–9998")]
    [InlineData(9999, "calendar-year-range", "9999", "1990–9998")]
    [InlineData(2026, "calendar-date", "2027-01-01", "2026")]
    public void Of_AnotherYear_IsRefused(int year, string code, string found, string allowed) =>
        AssertRefused((code, found, allowed), CalendarYear.Of(year, [NewYear], []));

    [Fact]
    public void Of_ARangeThatReachesIntoTheYearBefore_IsRefused() =>
        AssertRefused(("calendar-date", "2026-12-31", "2027"), CalendarYear.Of(2027, [new(new(2026, 12, 31), new(2027, 1, 3))], []));

    [Fact]
    public void Of_AMakeUpDayOfAnotherYear_IsRefused() =>
        AssertRefused(("calendar-date", "2028-01-02", "2027"), CalendarYear.Of(2027, [NewYear], [new(2028, 1, 2)]));

    [Fact]
    public void Of_ADateOfAnotherCalendar_IsRefused() =>
        Assert.Equal("calendar-date", CalendarYear.Of(2027, [NewYear], [new LocalDate(2027, 1, 1, CalendarSystem.Julian)]).AsT1.Code);

    [Theory]
    [InlineData(4, "a Monday")]
    [InlineData(2, "a Saturday that is a holiday")]
    public void Of_AMakeUpDayThatIsNone_IsRefused(int day, string why) =>
        Assert.True(CalendarYear.Of(2027, [NewYear], [new(2027, 1, day)]).IsT1, why);

    [Fact]
    public void Of_NoHoliday_IsRefused() =>
        AssertRefused(("calendar-holidays", null, null), CalendarYear.Of(2027, [], []));

    [Fact]
    public void Of_TheSameDaysHoweverWritten_AreEqual() =>
        Assert.Equal(
            CalendarYear.Of(2027, [NewYear], [new(2027, 2, 14), new(2027, 1, 10)]).AsT0,
            CalendarYear.Of(2027, [new(new(2027, 1, 2), new(2027, 1, 3)), new(new(2027, 1, 1), new(2027, 1, 2))], [new(2027, 1, 10), new(2027, 2, 14), new(2027, 1, 10)]).AsT0);

    private static void AssertRefused((string Code, string? Found, string? Allowed) expected, Checked<CalendarYear> year) =>
        Assert.Equal(expected, (year.AsT1.Code, year.AsT1.Found, year.AsT1.Allowed));
}
