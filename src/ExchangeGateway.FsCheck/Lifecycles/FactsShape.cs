using System.Reflection;
using System.Runtime.CompilerServices;
using ExchangeGateway.Lifecycles;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Lifecycles;

/// <summary>Facts, taken apart into properties that are bools or enums: so they can be made, changed one by one and told.</summary>
internal sealed class FactsShape<TFacts>
{
    private readonly PropertyInfo[] _properties = typeof(TFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance);
    private readonly object[][] _values;
    private readonly IReadOnlyCollection<Guard<TFacts>> _guards;

    /// <exception cref="ArgumentException">A property is neither, or cannot be set.</exception>
    public FactsShape(IReadOnlyCollection<Guard<TFacts>> guards)
    {
        _guards = guards;
        _values = [.. _properties.Select(ValuesOf)];
        Usual = _properties.Aggregate(Make([.. _values.Select(values => values[0])]), (facts, property) =>
            ValuesOf(property).Select(value => With(facts, property, value)).MaxBy(changed => guards.Count(guard => guard.IsMetBy(changed)))!);
        OneChanged =
        [
            .. from property in _properties
               from value in ValuesOf(property)
               where !value.Equals(property.GetValue(Usual))
               select With(Usual, property, value),
        ];
    }

    /// <summary>Each fact as most guards want it; false, or the first of its enum, where that is even.</summary>
    public TFacts Usual { get; }

    /// <summary>Every combination.</summary>
    public IEnumerable<TFacts> All =>
        _values.Aggregate<object[], IEnumerable<object[]>>([[]], (rows, values) => rows.SelectMany(row => values.Select(value => (object[])[.. row, value]))).Select(Make);

    /// <summary>The usual ones with one fact changed.</summary>
    public IReadOnlyList<TFacts> OneChanged { get; }

    /// <summary>The usual ones, then those with one fact changed.</summary>
    public IReadOnlyList<TFacts> Simple => field ??= [Usual, .. OneChanged];

    /// <summary>Mostly the usual ones, often with one fact changed that matters, now and then anything.</summary>
    public Gen<TFacts> Generator(Func<TFacts, bool> matters)
    {
        TFacts[] changed = [.. OneChanged.Where(matters).DefaultIfEmpty(Usual)];
        return Gen.Frequency(
            (5, Gen.Constant(Usual)),
            (4, Gen.Elements(changed)),
            (1, Gen.CollectToArray(_values.Select(values => Gen.Elements(values))).Select(Make)));
    }

    /// <summary>Those with fewer unusual facts.</summary>
    public IEnumerable<TFacts> Shrink(TFacts facts)
    {
        var unusual = Unusual(facts).ToArray();
        return (unusual.Length > 1 ? new[] { Usual } : []).Concat(unusual.Select(property => With(facts, property, property.GetValue(Usual)!)));
    }

    /// <summary>What is unusual about them, as in <c>HoldsProduct = False</c>; empty where nothing is.</summary>
    public string TellUnusual(TFacts facts) => Tell(facts, Unusual(facts));

    /// <summary>The usual ones in words, those that no guard looks at left out.</summary>
    public string TellUsual() => Tell(Usual, OneChanged.Where(changed => _guards.Any(guard => guard.IsMetBy(changed) != guard.IsMetBy(Usual))).SelectMany(Unusual).Distinct());

    private static string Tell(TFacts facts, IEnumerable<PropertyInfo> properties) =>
        string.Join(", ", properties.Select(property => $"{property.Name} = {property.GetValue(facts)}"));

    private IEnumerable<PropertyInfo> Unusual(TFacts facts) => _properties.Where(property => !property.GetValue(facts)!.Equals(property.GetValue(Usual)));

    private TFacts With(TFacts facts, PropertyInfo property, object value) =>
        Make([.. _properties.Select(other => other == property ? value : other.GetValue(facts)!)]);

    private TFacts Make(object[] values)
    {
        var made = RuntimeHelpers.GetUninitializedObject(typeof(TFacts));
        foreach (var (property, value) in _properties.Zip(values))
        {
            property.SetValue(made, value);
        }

        return (TFacts)made;
    }

    private static object[] ValuesOf(PropertyInfo property) =>
        !property.CanWrite ? throw Unknown(property)
        : property.PropertyType == typeof(bool) ? [false, true]
        : property.PropertyType.IsEnum ? [.. Enum.GetValues(property.PropertyType).Cast<object>()]
        : throw Unknown(property);

    private static ArgumentException Unknown(PropertyInfo property) =>
        new($"{typeof(TFacts).Name}.{property.Name} is no bool or enum with an init or set accessor: a model can only make facts of such properties.");
}
