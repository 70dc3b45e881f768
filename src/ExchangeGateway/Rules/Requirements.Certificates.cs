namespace ExchangeGateway.Rules;

// What sections 2, 4 and 5 of the guide demand of certificates.
public sealed partial record Requirement
{
    /// <summary>4.2-1: a renewal window is longer than nothing and shorter than the certificate's lifetime.</summary>
    public static Requirement RenewalWindow { get; } = new("4.2-1", "renewal-window");

    /// <summary>4.2-1: a share of the lifetime lies between 0 and 1.</summary>
    public static Requirement RenewalShare { get; } = new("4.2-1", "renewal-share");

    /// <summary>5.1-4: an EKey is never replaced by a file certificate.</summary>
    public static Requirement EKeyNotByFile { get; } = new("5.1-4", "ekey-not-by-file");

    /// <summary>5.1-2: the guide has a path for a red market-data EKey alone.</summary>
    public static Requirement EKeyColourKnown { get; } = new("5.1-2", "ekey-colour");

    /// <summary>5.1-4: a trading gateway's certificate is replaced by its own kind.</summary>
    public static Requirement KindKept { get; } = new("5.1-4", "kind-kept");

    /// <summary>4.1-1: what the authority made is of the kind that was asked for.</summary>
    public static Requirement CertificateKindDiffers { get; } = new("4.1-1", "certificate-kind-differs");

    /// <summary>5.1-4: a lead time is 1–250 working days.</summary>
    public static Requirement LeadTimeRange { get; } = new("5.1-4", "lead-time-range", 1, 250);

    /// <summary>5.1-4: the calendar's years begin with that in which the exchange opened.</summary>
    public static Requirement CalendarYearRange { get; } = new("5.1-4", "calendar-year-range", 1990, 9998);

    /// <summary>5.1-4: a year's table holds dates of that year alone.</summary>
    public static Requirement CalendarDate { get; } = new("5.1-4", "calendar-date");

    /// <summary>5.1-4: a year's table has its holidays, so that none of them is taken for a weekday.</summary>
    public static Requirement CalendarHolidays { get; } = new("5.1-4", "calendar-holidays");

    /// <summary>5.1-4: a holiday is made up for on a weekend day that is no holiday itself.</summary>
    public static Requirement CalendarMakeUpDay { get; } = new("5.1-4", "calendar-make-up-day");

    /// <summary>5.1-1: people are told of an end 1–365 days before it.</summary>
    public static Requirement NoticeDaysRange { get; } = new("5.1-1", "notice-days-range", 1, 365);
}
