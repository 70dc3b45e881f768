using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ExchangeGateway.TradingGateways;

/// <summary>
/// A set of businesses (2.2-3), in the order of their names, compared by content. Write it as a collection
/// expression: <c>[TradingBusiness.Auction, TradingBusiness.Bond]</c>. The default is the empty set.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
[CollectionBuilder(typeof(TradingBusinessSet), nameof(Of))]
public readonly struct TradingBusinessSet : IReadOnlyCollection<TradingBusiness>, IEquatable<TradingBusinessSet>
{
    private readonly ValueList<TradingBusiness> _businesses;

    private TradingBusinessSet(IEnumerable<TradingBusiness> businesses) =>
        _businesses = businesses.Distinct().OrderBy(business => business.Value, StringComparer.Ordinal).ToValueList();

    /// <inheritdoc/>
    public int Count => _businesses.Count;

    /// <summary>A set of these. Collection expressions call it.</summary>
    public static TradingBusinessSet Of(ReadOnlySpan<TradingBusiness> businesses) => new(businesses.ToImmutableArray());

    /// <summary>Whether the business is in it.</summary>
    public bool Contains(TradingBusiness business) => _businesses.AsSpan().Contains(business);

    /// <summary>This set with those of another.</summary>
    public TradingBusinessSet With(TradingBusinessSet others) => new(_businesses.Concat(others));

    /// <summary>This set without those of another.</summary>
    public TradingBusinessSet Without(TradingBusinessSet others) => new(_businesses.Except(others));

    /// <inheritdoc/>
    public IEnumerator<TradingBusiness> GetEnumerator() => ((IEnumerable<TradingBusiness>)_businesses).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TradingBusinessSet other) => _businesses == other._businesses;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TradingBusinessSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _businesses.GetHashCode();

    /// <summary>Whether both hold the same businesses.</summary>
    public static bool operator ==(TradingBusinessSet left, TradingBusinessSet right) => left.Equals(right);

    /// <summary>Whether one holds a business that the other does not.</summary>
    public static bool operator !=(TradingBusinessSet left, TradingBusinessSet right) => !left.Equals(right);

    /// <summary>The names in square brackets.</summary>
    public override string ToString() => _businesses.ToString();
}
