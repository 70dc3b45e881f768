using ExchangeGateway.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Calendars;

[Properties(Arbitrary = [typeof(Dates), typeof(ExchangeCalendarsProperties)], MaxTest = 500)]
public class ExchangeCalendarsProperties
{
    public sealed record Days(int Count);

    public static Arbitrary<Days> SomeDays() => Gen.Choose(1, 60).Select(days => new Days(days)).ToArbitrary();

    [Property]
    public bool WorkingDaysBefore_KnownDates_LeavesThatManyWorkingDays(ShanghaiCalendar calendar, LocalDate date, Days days) =>
        calendar.WorkingDaysBefore(date, days.Count).Match(
            start => IsWorked(calendar, start) && start < date && Worked(calendar, start, date) == days.Count,
            notKnown => calendar.KindOf(notKnown.Date).IsT1 && notKnown.Date < date && Worked(calendar, notKnown.Date.PlusDays(1), date) < days.Count
                || date == LocalDate.MinIsoValue);

    [Property]
    public bool WorkingDaysAfter_KnownDates_LeavesThatManyWorkingDays(ShanghaiCalendar calendar, LocalDate date, Days days) =>
        calendar.WorkingDaysAfter(date, days.Count).Match(
            end => IsWorked(calendar, end) && end > date && Worked(calendar, date.PlusDays(1), end.PlusDays(1)) == days.Count,
            notKnown => calendar.KindOf(notKnown.Date).IsT1 && (notKnown.Date > date || date == LocalDate.MaxIsoValue));

    [Property]
    public bool After_Before_OfAWorkingDay_IsTheDayItself(ShanghaiCalendar calendar, LocalDate date, Days days) =>
        !IsWorked(calendar, date)
        || calendar.WorkingDaysBefore(date, days.Count).Match(start => calendar.WorkingDaysAfter(start, days.Count).Equals((Known<LocalDate>)date), _ => true)
        && calendar.WorkingDaysAfter(date, days.Count).Match(end => calendar.WorkingDaysBefore(end, days.Count).Equals((Known<LocalDate>)date), _ => true);

    [Property]
    public bool Before_InTwoLegs_IsBeforeInOne(ShanghaiCalendar calendar, LocalDate date, Days one, Days other) =>
        calendar.WorkingDaysBefore(date, one.Count).Match(
            between => calendar.WorkingDaysBefore(between, other.Count).Equals(calendar.WorkingDaysBefore(date, one.Count + other.Count)),
            notKnown => calendar.WorkingDaysBefore(date, one.Count + other.Count).Equals((Known<LocalDate>)notKnown));

    [Property]
    public bool Before_AnEarlierDateOrMoreDays_IsNeverLater(LocalDate date, LocalDate other, Days one, Days more) =>
        ShanghaiCalendar.Default.WorkingDaysBefore(LocalDate.Max(date, other), one.Count).Match(
            late => ShanghaiCalendar.Default.WorkingDaysBefore(LocalDate.Min(date, other), one.Count + more.Count).Match(early => early < late, _ => true),
            _ => true);

    [Property]
    public bool FirstTradingDayFrom_KnownDates_IsTheFirstThatIsTraded(ShanghaiCalendar calendar, LocalDate date) =>
        calendar.FirstTradingDayFrom(date).Match(
            day => day >= date && calendar.KindOf(day).Equals((Known<DayKind>)DayKind.TradingDay)
                && Enumerable.Range(0, Period.DaysBetween(date, day)).All(i => calendar.KindOf(date.PlusDays(i)).AsT0 is not DayKind.TradingDay),
            notKnown => calendar.KindOf(notKnown.Date).IsT1 && notKnown.Date >= date);

    [Property]
    public bool ATradingDay_IsAWeekday_AndADayThatIsNotKnown_IsNoKind(ShanghaiCalendar calendar, LocalDate date) =>
        calendar.KindOf(date).Match(
            kind => kind is not DayKind.TradingDay || date.DayOfWeek < IsoDayOfWeek.Saturday,
            notKnown => notKnown.Date == date && calendar.Years.All(year => year.Year != date.Year)
                && notKnown.KnownUntil == calendar.Years.Where(year => year.Year < date.Year).Select(year => (LocalDate?)new LocalDate(year.Year, 12, 31)).LastOrDefault());

    [Fact]
    public void WorkingDaysBefore_AroundTheOctoberHolidays_CountsTheMakeUpDays()
    {
        Assert.Equal(new(2026, 9, 30), ShanghaiCalendar.Default.WorkingDaysBefore(new(2026, 10, 8), 1).AsT0);
        Assert.Equal(new(2026, 9, 20), ShanghaiCalendar.Default.WorkingDaysBefore(new(2026, 10, 8), 8).AsT0);
        Assert.Equal(new(2026, 10, 10), ShanghaiCalendar.Default.WorkingDaysAfter(new(2026, 10, 9), 1).AsT0);
        Assert.Equal(new(2026, 10, 12), ShanghaiCalendar.Default.FirstTradingDayFrom(new(2026, 10, 10)).AsT0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void WorkingDays_FewerThanOne_AreAMistakeOfTheCaller(int days)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShanghaiCalendar.Default.WorkingDaysBefore(new(2026, 6, 1), days));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShanghaiCalendar.Default.WorkingDaysAfter(new(2026, 6, 1), days));
    }

    [Fact]
    public void WorkingDays_BeyondTheFirstAndTheLastDateOfAll_AreNotKnown()
    {
        var everyDay = new SameEveryDay(DayKind.TradingDay);
        Assert.Equal(LocalDate.MinIsoValue, everyDay.WorkingDaysBefore(LocalDate.MinIsoValue.PlusDays(1), 1).AsT0);
        Assert.True(everyDay.WorkingDaysBefore(LocalDate.MinIsoValue.PlusDays(1), 2).IsT1);
        Assert.True(everyDay.WorkingDaysAfter(LocalDate.MaxIsoValue, 1).IsT1);
        Assert.True(new SameEveryDay(DayKind.DayOff).FirstTradingDayFrom(LocalDate.MaxIsoValue).IsT1);
    }

    private static bool IsWorked(ShanghaiCalendar calendar, LocalDate date) => calendar.KindOf(date).Match(kind => kind is not DayKind.DayOff, _ => false);

    private static int Worked(ShanghaiCalendar calendar, LocalDate from, LocalDate until) =>
        Enumerable.Range(0, Period.DaysBetween(from, until)).Count(i => IsWorked(calendar, from.PlusDays(i)));

    private sealed record SameEveryDay(DayKind Kind) : IExchangeCalendar
    {
        public Known<DayKind> KindOf(LocalDate day) => Kind;
    }
}
