using NodaTime;
using NodaTime.Text;

namespace ServicePlatform.Drawings;

/// <summary>Instants as they are read in Shanghai, where no summer time is.</summary>
internal static class ShanghaiDate
{
    private static readonly DateTimeZone Zone = DateTimeZone.ForOffset(Offset.FromHours(8));
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static string Of(Instant instant) => LocalDatePattern.Iso.Format(instant.InZone(Zone).Date);

    public static string WithTime(Instant instant) => Minutes.Format(instant.InZone(Zone).LocalDateTime);
}
