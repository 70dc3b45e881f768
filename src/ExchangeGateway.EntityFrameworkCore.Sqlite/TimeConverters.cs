using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>Instants as whole microseconds since the Unix epoch, so that they sort; the last of all instants as the last number.</summary>
internal sealed class MicrosecondsConverter() : ValueConverter<Instant, long>(instant => Keep(instant), kept => Read(kept))
{
    internal static long Keep(Instant instant) =>
        instant == Instant.MaxValue ? long.MaxValue : instant == Instant.MinValue ? long.MinValue : Floor(instant.ToUnixTimeTicks());

    internal static Instant Read(long kept) => kept switch
    {
        long.MaxValue => Instant.MaxValue,
        long.MinValue => Instant.MinValue,
        _ => Instant.FromUnixTimeTicks(checked(kept * 10)),
    };

    private static long Floor(long ticks) => (ticks - (((ticks % 10) + 10) % 10)) / 10;
}

/// <summary>Dates in ISO 8601, so that they sort and people can read them.</summary>
internal sealed class DateConverter() : ValueConverter<LocalDate, string>(date => LocalDatePattern.Iso.Format(date), kept => LocalDatePattern.Iso.Parse(kept).GetValueOrThrow());
