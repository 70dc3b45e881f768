using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ExchangeGateway;

/// <summary>
/// An immutable list that is equal to another when the items are: so that records which hold one compare by content.
/// Write it as a collection expression: <c>[first, second]</c>. The default is the empty list.
/// </summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <threadsafety>Immutable where its items are.</threadsafety>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Of))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items) => _items = items;

    /// <summary>How many items there are.</summary>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>The item at a place from 0 to <see cref="Count"/> − 1.</summary>
    public T this[int index] => Items[index];

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>The items in place, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    /// <summary>The same list with one item more at its end.</summary>
    public ValueList<T> Add(T item) => new(Items.Add(item));

    /// <summary>Walks the items in order.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both hold equal items in one order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether they differ in an item or in order.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>The items in square brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}

/// <summary>Makes lists that are compared by content.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class ValueList
{
    /// <summary>A list of these items. Collection expressions call it.</summary>
    public static ValueList<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>A list of what a sequence yields.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
