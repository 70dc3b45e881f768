using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>All that is known of a type of values: how its legal inputs are drawn and made simpler, and how they are spoiled.</summary>
internal sealed class Kind<T, TRaw>
{
    /// <summary>Legal inputs.</summary>
    public required Gen<TRaw> Raws { get; init; }

    /// <summary>Simpler inputs than one, some perhaps not legal. No chain of them is endless.</summary>
    public required Func<TRaw, IEnumerable<TRaw>> Simpler { get; init; }

    /// <summary>The value of an input; none where that is not legal.</summary>
    public required Func<TRaw, IEnumerable<T>> Of { get; init; }

    /// <summary>The input that makes a value.</summary>
    public required Func<T, TRaw> Print { get; init; }

    /// <summary>The ways to spoil a legal input.</summary>
    public IReadOnlyList<Spoiling<TRaw>> Spoilings { get; init; } = [];

    public Arbitrary<T> Legal => Arb.From(
        Raws.Select(raw => Of(raw).Single()),
        value => Simpler(Print(value)).SelectMany(Of).Distinct().Where(simpler => !Equals(simpler, value)));

    public Arbitrary<Almost<T, TRaw>> Almost => Arb.From(
        from raw in Raws
        from spoiling in Gen.Elements<Spoiling<TRaw>>(Spoilings)
        from place in Gen.Choose(0, int.MaxValue)
        select Spoil(raw, spoiling, place),
        almost => almost.Simpler());

    private Almost<T, TRaw> Spoil(TRaw raw, Spoiling<TRaw> spoiling, int place) =>
        new(spoiling.Apply(raw, place), spoiling.Name, spoiling.Requirement, () =>
            from simpler in Simpler(raw)
            where Of(simpler).Any()
            select Spoil(simpler, spoiling, place));
}

internal static class Kind
{
    /// <summary>What <see cref="Kind{T, TRaw}.Of"/> asks of a checked value.</summary>
    public static IEnumerable<T> Legal<T>(this Checked<T> value) => value.Match<IEnumerable<T>>(legal => [legal], _ => []);
}
