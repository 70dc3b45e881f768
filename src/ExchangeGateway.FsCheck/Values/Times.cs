using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Instants and dates around what this library is about, and where calendars and encodings change.</summary>
internal static class Times
{
    /// <summary>The second that the others are shrunk to: 2020-01-01T00:00:00Z.</summary>
    public const long Simplest = 1_577_836_800;

    /// <summary>9999-12-31T23:59:59Z, by which a certificate says that it has no end.</summary>
    public const long EndOfTime = 253_402_300_799;

    private const long Day = 86_400;

    // The epoch, the end of a signed 32-bit count, the years around 2050, when certificates change their encoding, a leap day,
    // midnight and New Year in Shanghai, the last hour that its clocks had twice, and the ends of what a certificate can say.
    private static readonly long[] Edges = [.. new[]
    {
        (1970, 1, 1, 0), (2038, 1, 19, 3), (2049, 12, 31, 23), (2050, 1, 1, 0), (2024, 2, 29, 12), (2026, 11, 22, 16), (2025, 12, 31, 16), (1991, 9, 14, 16), (1950, 1, 1, 0),
    }.Select(time => Instant.FromUtc(time.Item1, time.Item2, time.Item3, time.Item4, 0).ToUnixTimeSeconds()), EndOfTime - 1];

    /// <summary>Seconds about the ends of a few days: so few that two of them meet often, or miss each other by a second.</summary>
    public static Gen<long> Near { get; } = from day in Gen.Choose(-2, 2) from aside in Gen.Choose(-1, 1) select Simplest + (day * Day) + aside;

    /// <summary>Whole seconds since the Unix epoch.</summary>
    public static Gen<long> Seconds { get; } = Gen.Frequency(
        (3, Near),
        (1, from edge in Gen.Elements(Edges) from aside in Gen.Choose(-1, 1) select edge + aside),
        (3, from days in Gen.Choose(-1_000, 8_000) from second in Gen.Choose(0, (int)Day - 1) select Simplest + (days * Day) + second));

    public static Arbitrary<Instant> Instants => Arb.From(
        from second in Seconds
        from nanoseconds in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Elements(1, 500_000_000, 999_999_999)))
        select Instant.FromUnixTimeSeconds(second).PlusNanoseconds(nanoseconds),
        instant => instant.ToUnixTimeSeconds() is var second && instant != Instant.FromUnixTimeSeconds(second)
            ? [Instant.FromUnixTimeSeconds(second)]
            : Simpler(second).Select(Instant.FromUnixTimeSeconds));

    public static Arbitrary<LocalDate> Dates => Arb.From(
        Seconds.Select(second => Instant.FromUnixTimeSeconds(second).InUtc().Date),
        date => Simpler(Instant.FromUtc(date.Year, date.Month, date.Day, 0, 0).ToUnixTimeSeconds()).Select(second => Instant.FromUnixTimeSeconds(second).InUtc().Date).Where(simpler => simpler != date).Distinct());

    /// <summary>Seconds nearer to <see cref="Simplest"/>, whole days first.</summary>
    public static IEnumerable<long> Simpler(long second)
    {
        for (var apart = second - Simplest; apart != 0; apart /= 2)
        {
            yield return second - apart;
        }
    }
}
