using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck;

/// <summary>
/// Generators with shrinkers for everything that this library is about. Name the class where your framework takes
/// arbitraries, as in <c>[Properties(Arbitrary = [typeof(Arbitraries)])]</c> of FsCheck.Xunit or FsCheck.NUnit, and ask
/// for any of its types in a property's parameters; or take one by name, as in
/// <c>Prop.ForAll(Arbitraries.FlowRates, …)</c> and <c>Arbitraries.FlowRates.Generator</c>. What they yield follows from
/// FsCheck's seed and size alone, and bounds come up often. Shrinking stays inside the rules.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static partial class Arbitraries
{
    /// <summary>Lists of anything that there is a generator for; shrunk, they lose items before the items get simpler.</summary>
    public static Arbitrary<ValueList<T>> ValueLists<T>(Arbitrary<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Array().Convert(array => array.ToValueList(), list => [.. list]);
    }
}
