using System.Collections;

namespace ExchangeGateway.Rules;

/// <summary>Every violation of one input at once, in the input's order; never empty.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Violations : IReadOnlyList<Violation>, IEquatable<Violations>
{
    private readonly ValueList<Violation> _items;

    internal Violations(ValueList<Violation> items) => _items = items;

    /// <summary>One alone.</summary>
    internal static Violations Of(Violation violation) => new([violation]);

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public Violation this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<Violation> GetEnumerator() => ((IEnumerable<Violation>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Violations? other) => other is not null && _items == other._items;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Violations);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>Rule, code and place of each.</summary>
    public override string ToString() => string.Join("; ", _items);
}
