using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.Csv.Tables;

/// <summary>Dates and times as the tables write them.</summary>
internal static class CellTime
{
    // A spreadsheet leaves out leading zeros, and the seconds.
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d"], TimesOfDay = ["H:m:s", "H:m"];

    private static readonly LocalDateTimePattern
        Certificate = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss"),
        Operation = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd:HH:mm:ss");

    /// <summary>
    /// A date, then a space, a colon or a T and a time of day; a date alone is its first second, so that a certificate is
    /// never held valid for longer than the table says. Null where it is neither.
    /// </summary>
    public static LocalDateTime? Parse(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" :T") is var at and >= 0 ? at : text.Length;
        if (!DateOnly.TryParseExact(text[..end], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return null;
        }

        var time = TimeOnly.MinValue;
        var isWhole = end == text.Length
            || TimeOnly.TryParseExact(text[(end + 1)..].Trim(), TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
        return isWhole ? LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time) : null;
    }

    public static string CertificateText(Instant instant, DateTimeZone zone) => Certificate.Format(Local(instant, zone));

    public static string OperationText(Instant instant, DateTimeZone zone) => Operation.Format(Local(instant, zone));

    /// <summary>The zone's own time. The calendar ends with the year 9999 in every zone, and stops a time there.</summary>
    private static LocalDateTime Local(Instant instant, DateTimeZone zone)
    {
        var ahead = Duration.FromSeconds(zone.GetUtcOffset(instant).Seconds);
        var latest = ahead > Duration.Zero ? Instant.MaxValue - ahead : Instant.MaxValue;
        var earliest = ahead < Duration.Zero ? Instant.MinValue - ahead : Instant.MinValue;
        return Instant.Max(earliest, Instant.Min(latest, instant)).InZone(zone).LocalDateTime;
    }
}
