using ExchangeGateway.FsCheck;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.Tests.Generators;

/// <summary>What the package's arbitraries shrink a value to.</summary>
internal static class Shrunk
{
    private static readonly IArbMap Map = ArbMap.Default.Merge(typeof(Arbitraries));

    /// <summary>Some of what it is shrunk to, the first and others here and there.</summary>
    public static IEnumerable<T> Of<T>(T value) => Map.ArbFor<T>().Shrinker(value).Where((_, at) => at < 3 || at % 7 == 0).Take(12);
}
