using System.Collections;

namespace ExchangeGateway.Institutions;

/// <summary>Everything that is missing for an access, at once; never empty. With all of it in place the access is allowed.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class AccessDenied : IReadOnlyList<AccessGap>, IEquatable<AccessDenied>
{
    private readonly ValueList<AccessGap> _gaps;

    internal AccessDenied(ValueList<AccessGap> gaps) => _gaps = gaps;

    /// <inheritdoc/>
    public int Count => _gaps.Count;

    /// <inheritdoc/>
    public AccessGap this[int index] => _gaps[index];

    /// <inheritdoc/>
    public IEnumerator<AccessGap> GetEnumerator() => ((IEnumerable<AccessGap>)_gaps).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(AccessDenied? other) => other is not null && _gaps == other._gaps;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AccessDenied);

    /// <inheritdoc/>
    public override int GetHashCode() => _gaps.GetHashCode();

    /// <summary>Rule and code of each.</summary>
    public override string ToString() => string.Join("; ", _gaps);
}
