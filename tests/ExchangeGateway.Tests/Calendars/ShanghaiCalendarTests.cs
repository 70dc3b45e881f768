using ExchangeGateway.Calendars;
using ExchangeGateway.Rules;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Tests.Calendars;

public class ShanghaiCalendarTests
{
    private static readonly CalendarYear Of2027 = CalendarYear.Of(2027, [new(new(2027, 1, 1), new(2027, 1, 3))], []).AsT0;

    [Theory]
    [InlineData("2026-01-01", DayKind.DayOff)]
    [InlineData("2026-01-03", DayKind.DayOff)]
    [InlineData("2026-01-04", DayKind.WorkingDayWithoutTrading)]
    [InlineData("2026-01-05", DayKind.TradingDay)]
    [InlineData("2026-01-10", DayKind.DayOff)]
    [InlineData("2026-02-13", DayKind.TradingDay)]
    [InlineData("2026-02-14", DayKind.WorkingDayWithoutTrading)]
    [InlineData("2026-02-15", DayKind.DayOff)]
    [InlineData("2026-02-23", DayKind.DayOff)]
    [InlineData("2026-02-24", DayKind.TradingDay)]
    [InlineData("2026-02-28", DayKind.WorkingDayWithoutTrading)]
    [InlineData("2026-04-06", DayKind.DayOff)]
    [InlineData("2026-05-05", DayKind.DayOff)]
    [InlineData("2026-05-09", DayKind.WorkingDayWithoutTrading)]
    [InlineData("2026-06-19", DayKind.DayOff)]
    [InlineData("2026-09-20", DayKind.WorkingDayWithoutTrading)]
    [InlineData("2026-09-25", DayKind.DayOff)]
    [InlineData("2026-10-07", DayKind.DayOff)]
    [InlineData("2026-10-10", DayKind.WorkingDayWithoutTrading)]
    [InlineData("2026-12-31", DayKind.TradingDay)]
    public void KindOf_ADayOf2026_IsTheTables(string day, DayKind kind) =>
        Assert.Equal(kind, ShanghaiCalendar.Default.KindOf(LocalDatePattern.Iso.Parse(day).Value).AsT0);

    [Fact]
    public void KindOf_2026_Has242TradingDaysAnd248WorkingDays()
    {
        var kinds = new DateInterval(new(2026, 1, 1), new(2026, 12, 31)).Select(day => ShanghaiCalendar.Default.KindOf(day).AsT0).ToArray();
        Assert.Equal((242, 248), (kinds.Count(kind => kind is DayKind.TradingDay), kinds.Count(kind => kind is not DayKind.DayOff)));
    }

    [Fact]
    public void KindOf_OutsideTheTable_IsNotKnownHoweverOrdinaryTheWeekday()
    {
        Assert.Equal(new(new(2027, 1, 4), new(2026, 12, 31)), ShanghaiCalendar.Default.KindOf(new(2027, 1, 4)).AsT1);
        Assert.Equal(new(new(2025, 12, 31), null), ShanghaiCalendar.Default.KindOf(new(2025, 12, 31)).AsT1);
        Assert.Equal(new(new(2026, 6, 1), null), ShanghaiCalendar.Empty.KindOf(new(2026, 6, 1)).AsT1);
    }

    [Fact]
    public void KindOf_ADateOfAnotherCalendar_IsThatOfTheSameDay() =>
        Assert.Equal(DayKind.DayOff, ShanghaiCalendar.Default.KindOf(new LocalDate(2026, 10, 1).WithCalendar(CalendarSystem.Julian)).AsT0);

    [Fact]
    public void With_ANewYear_IsKnownThenAndTheGapBetweenIsNot()
    {
        var extended = ShanghaiCalendar.Default.With(Of2027);
        Assert.Equal(DayKind.TradingDay, extended.KindOf(new(2027, 1, 4)).AsT0);
        Assert.Equal([CalendarYear.Of2026, Of2027], extended.Years);
        Assert.Equal([CalendarYear.Of2026], ShanghaiCalendar.Default.Years);
        Assert.Equal(new(new(2026, 3, 2), null), ShanghaiCalendar.Empty.With(Of2027).KindOf(new(2026, 3, 2)).AsT1);
    }

    [Fact]
    public void With_AYearThatIsThere_ReplacesIt()
    {
        var replaced = ShanghaiCalendar.Default.With(CalendarYear.Of(2026, [new(new(2026, 6, 1), new(2026, 6, 1))], []).AsT0);
        Assert.Equal((DayKind.DayOff, DayKind.TradingDay), (replaced.KindOf(new(2026, 6, 1)).AsT0, replaced.KindOf(new(2026, 10, 1)).AsT0));
    }

    [Theory]
    [InlineData(Language.English, "the calendar ends on 2026-12-31", "the calendar knows neither 2025-12-31 nor any day before it")]
    [InlineData(Language.Chinese, "日历截至 2026-12-31", "日历中没有 2025-12-31 及更早的日期")]
    public void Text_OfADateNotKnown_SaysWhatTheCalendarKnows(Language language, string after, string before)
    {
        Assert.Equal(after, ShanghaiCalendar.Default.KindOf(new(2030, 5, 5)).AsT1.Text(language));
        Assert.Equal(before, ShanghaiCalendar.Default.KindOf(new(2025, 12, 31)).AsT1.Text(language));
    }

    [Fact]
    public void ADateNotKnown_ThatClaimsToBeKnown_CannotBeMade() =>
        Assert.Throws<ArgumentException>(() => new DateNotKnown(new(2027, 1, 1), new(2027, 1, 1)));
}
