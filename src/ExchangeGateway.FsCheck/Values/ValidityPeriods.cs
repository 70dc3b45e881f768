using ExchangeGateway.Certificates;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace ExchangeGateway.FsCheck.Values;

using Ends = (Instant NotBefore, Instant NotAfter);

/// <summary>Validities of certificates: whole seconds, both ends in.</summary>
internal static class ValidityPeriods
{
    private const long Day = 86_400;

    public static Kind<ValidityPeriod, Ends> All { get; } = new()
    {
        Raws = Gen.Frequency(
            (1, from ends in Times.Near.Two() select Of(Math.Min(ends.Item1, ends.Item2), Math.Max(ends.Item1, ends.Item2))),
            (2, from first in Times.Seconds from length in Length select Of(first, Math.Min(first + length, Times.EndOfTime)))),
        Simpler = ends => Simpler(ends.NotBefore.ToUnixTimeSeconds(), ends.NotAfter.ToUnixTimeSeconds()),
        Of = ends => ValidityPeriod.Between(ends.NotBefore, ends.NotAfter) is { } validity ? [validity] : [],
        Print = validity => (validity.NotBefore, validity.NotAfter),
        Spoilings =
        [
            new("it ends a second before it begins", null, (ends, _) => (ends.NotBefore, ends.NotBefore - Duration.FromSeconds(1))),
            new("it ends a fraction of a second before it begins", null, (ends, _) => (ends.NotBefore, ends.NotBefore - Duration.FromNanoseconds(1))),
            new("its ends the wrong way round", null, (ends, _) => (ends.NotAfter, ends.NotBefore - Duration.FromSeconds(1))),
        ],
    };

    private static Gen<long> Length => Gen.Frequency(
        (3, Gen.Constant(1825 * Day)), (1, Gen.Elements(0, 1, Day, Day - 1, Times.EndOfTime)), (2, Gen.Choose(0, 4_000).Select(days => days * Day)), (1, Gen.Choose(0, int.MaxValue).Select(seconds => (long)seconds)));

    // A shorter one, and one of the same length at a simpler time.
    private static IEnumerable<Ends> Simpler(long first, long last) =>
        [.. Numbers.Simpler(last - first).Select(length => Of(first, first + length)), .. Times.Simpler(first).Where(simpler => simpler < first).Select(simpler => Of(simpler, simpler + last - first))];

    private static Ends Of(long first, long last) => (Instant.FromUnixTimeSeconds(first), Instant.FromUnixTimeSeconds(last));
}
