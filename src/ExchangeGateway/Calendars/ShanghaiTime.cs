using NodaTime;

namespace ExchangeGateway.Calendars;

/// <summary>The exchange's zone.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class ShanghaiTime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    // No date follows the last one, so the last hours of time stay on it.
    private static readonly Instant LastMidnight = LocalDate.MaxIsoValue.AtStartOfDayInZone(Zone).ToInstant();

    public static LocalDate DateOf(Instant instant) => Instant.Min(instant, LastMidnight).InZone(Zone).Date;
}
