using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Values;
using FsCheck;
using NodaTime;

namespace ExchangeGateway.FsCheck;

// Times, and what is made of them.
public static partial class Arbitraries
{
    /// <summary>
    /// Instants: about the ends of a few days, so that they meet the ends of <see cref="ValidityPeriods"/> or miss them by a
    /// second; between 2017 and 2041; and where calendars, counters and encodings change.
    /// </summary>
    public static Arbitrary<Instant> Instants => Times.Instants;

    /// <summary>Dates, as <see cref="Instants"/>.</summary>
    public static Arbitrary<LocalDate> LocalDates => Times.Dates;

    /// <summary>Validities of certificates: of 1,825 days often, of one second, and without an end.</summary>
    public static Arbitrary<ValidityPeriod> ValidityPeriods => Values.ValidityPeriods.All.Legal;

    /// <summary>Ends that are no validity, since the second lies before the first. The library answers null.</summary>
    public static Arbitrary<Almost<ValidityPeriod, (Instant NotBefore, Instant NotAfter)>> AlmostValidityPeriods => Values.ValidityPeriods.All.Almost;

    /// <summary>Renewal policies: by a window, and by a share of the lifetime.</summary>
    public static Arbitrary<RenewalPolicy> RenewalPolicies => Policies.RenewalPolicies;

    /// <summary>Durations that are no renewal window.</summary>
    public static Arbitrary<Almost<RenewalPolicy, Duration>> AlmostRenewalWindows => Policies.Windows.Almost;

    /// <summary>Numbers that are no share of a lifetime.</summary>
    public static Arbitrary<Almost<RenewalPolicy, double>> AlmostRenewalShares => Policies.Shares.Almost;

    /// <summary>A year's holidays and make-up days.</summary>
    public static Arbitrary<CalendarYear> CalendarYears => Values.CalendarYears.All.Legal;

    /// <summary>Tables that are no calendar year.</summary>
    public static Arbitrary<Almost<CalendarYear, (int Year, ValueList<DateInterval> Holidays, ValueList<LocalDate> MakeUpWorkingDays)>> AlmostCalendarYears => Values.CalendarYears.All.Almost;
}
