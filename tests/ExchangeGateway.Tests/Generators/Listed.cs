using System.Reflection;
using ExchangeGateway.FsCheck;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.Tests.Generators;

/// <summary>One of the package's arbitraries, whatever it generates.</summary>
/// <param name="Name">What users call it.</param>
/// <param name="Type">What it generates.</param>
/// <param name="Sample">So many of them, from a seed.</param>
/// <param name="Simpler">What it shrinks one to.</param>
internal sealed record Listed(string Name, Type Type, Func<ulong, int, IReadOnlyList<object>> Sample, Func<object, IEnumerable<object>> Simpler)
{
    private const int Size = 50;

    public static IReadOnlyList<Listed> All { get; } =
    [
        .. from property in typeof(Arbitraries).GetProperties(BindingFlags.Public | BindingFlags.Static)
           orderby property.Name
           select (Listed)Make.MakeGenericMethod(property.PropertyType.GetGenericArguments()[0]).Invoke(null, [property.Name, property.GetValue(null)])!,
    ];

    public static TheoryData<string> Names { get; } = [.. All.Select(listed => listed.Name)];

    private static MethodInfo Make => typeof(Listed).GetMethod(nameof(Of), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Listed Named(string name) => All.Single(listed => listed.Name == name);

    private static Listed Of<T>(string name, Arbitrary<T> arbitrary) => new(
        name,
        typeof(T),
        (seed, count) => [.. arbitrary.Generator.Sample(count, new Rnd(seed), Size).Cast<object>()],
        value => arbitrary.Shrinker((T)value).Cast<object>());
}
