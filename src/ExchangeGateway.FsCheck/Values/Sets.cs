using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Sets and lists of other values.</summary>
internal static class Sets
{
    /// <summary>Up to so many items, all numbers of them about as often; shrunk, items go first.</summary>
    public static Arbitrary<T[]> UpTo<T>(int most, Arbitrary<T> items) => Arb.From(
        from count in Gen.Choose(0, most)
        from drawn in Gen.ArrayOf(items.Generator, count)
        select drawn,
        drawn => [.. WithoutOne(drawn), .. WithOneSimpler(drawn, items.Shrinker)]);

    /// <summary>The items without one of them, each in turn.</summary>
    public static IEnumerable<T[]> WithoutOne<T>(T[] items) => Enumerable.Range(0, items.Length).Select(at => (T[])[.. items[..at], .. items[(at + 1)..]]);

    /// <summary>The items with one of them simpler.</summary>
    public static IEnumerable<T[]> WithOneSimpler<T>(T[] items, Func<T, IEnumerable<T>> simpler) =>
        Enumerable.Range(0, items.Length).SelectMany(at => simpler(items[at]).Select(item => (T[])[.. items[..at], item, .. items[(at + 1)..]]));
}
