using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Csv.Tables;

/// <summary>Dates and times as the tables write them.</summary>
internal static class CellTime
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu-M-d");

    // A spreadsheet drops the seconds.
    private static readonly LocalTimePattern[] TimesOfDay =
        [LocalTimePattern.CreateWithInvariantCulture("H:m:s"), LocalTimePattern.CreateWithInvariantCulture("H:m")];

    private static readonly LocalDateTimePattern
        Certificate = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss"),
        Operation = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd:HH:mm:ss");

    /// <summary>
    /// A date, then a space, a colon or a T and a time of day; a date alone is its first second, so that a certificate is
    /// never held valid for longer than the table says. Null where it is neither.
    /// </summary>
    public static LocalDateTime? Parse(string text)
    {
        var end = text.AsSpan().IndexOfAny(" :T") is var at and >= 0 ? at : text.Length;
        if (!Day.Parse(text[..end].Replace('/', '-')).TryGetValue(default, out var date))
        {
            return null;
        }

        return end == text.Length ? date.AtMidnight() : TimeOfDay(text[(end + 1)..].Trim()) is { } time ? date + time : null;
    }

    public static string CertificateText(Instant instant, DateTimeZone zone) => Certificate.Format(Local(instant, zone));

    public static string OperationText(Instant instant, DateTimeZone zone) => Operation.Format(Local(instant, zone));

    private static LocalTime? TimeOfDay(string text)
    {
        foreach (var pattern in TimesOfDay)
        {
            if (pattern.Parse(text).TryGetValue(default, out var time))
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>The zone's own time. The calendar ends with the year 9999 in every zone, and stops a time there.</summary>
    private static LocalDateTime Local(Instant instant, DateTimeZone zone)
    {
        var ahead = Duration.FromSeconds(zone.GetUtcOffset(instant).Seconds);
        var latest = ahead > Duration.Zero ? Instant.MaxValue - ahead : Instant.MaxValue;
        var earliest = ahead < Duration.Zero ? Instant.MinValue - ahead : Instant.MinValue;
        return Instant.Max(earliest, Instant.Min(latest, instant)).InZone(zone).LocalDateTime;
    }
}
