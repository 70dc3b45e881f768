using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Values of several types as values of their common one.</summary>
internal static class Union
{
    /// <summary>Values of one of the types.</summary>
    public static Arbitrary<TBase> Of<TBase, T>(Arbitrary<T> values)
        where T : TBase => Arb.From(values.Generator.Select(value => (TBase)value), value => value is T own ? values.Shrinker(own).Select(simpler => (TBase)simpler) : []);

    /// <summary>Values of any of the types, each about as often.</summary>
    public static Arbitrary<TBase> OfAll<TBase>(params Arbitrary<TBase>[] types) =>
        Arb.From(Gen.OneOf(types.Select(type => type.Generator)), value => types.SelectMany(type => type.Shrinker(value)));
}
