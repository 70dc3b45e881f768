using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Queries;

/// <summary>Which page of what a query finds: a page takes as long however many there are before it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PageRequest
{
    /// <summary>The most items that a page can have.</summary>
    public const int MostItems = 1_000;

    /// <summary>A page.</summary>
    /// <param name="size">How many items, 1–1,000.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the page before; null for the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is none of those.</exception>
    public PageRequest(int size = 100, PageMark? after = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MostItems);
        (Size, After) = (size, after);
    }

    /// <summary>How many items.</summary>
    public int Size { get; }

    /// <summary>Where the page before ended; null for the first.</summary>
    public PageMark? After { get; }
}

/// <summary>Where a page ended: the last item's institution and name. Callers hand it back as text, so it is checked.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PageMark
{
    private PageMark(string institution, string name) => (Institution, Name) = (institution, name);

    /// <summary>Whose the last item was; empty where items are nobody's in particular.</summary>
    public string Institution { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The mark of these texts, or the violation of their shape at <paramref name="path"/>: what no database could have written is none.</summary>
    public static Checked<PageMark> Of(string? institution, string? name, string path = "after") =>
        institution is not null && name is not null && Requirement.PageMark.Holds(institution.Length) && Requirement.PageMark.Holds(name.Length) && OpaqueText.IsPlain(institution) && OpaqueText.IsPlain(name)
            ? new PageMark(institution, name)
            : new Violation(Requirement.PageMark, path);

    /// <summary>The mark of an aggregate.</summary>
    public static PageMark Of(AggregateKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new(key.Institution.Value, key.Name);
    }
}

/// <summary>A page of what a query found, by institution and name.</summary>
/// <param name="Items">At most as many as were asked for.</param>
/// <param name="Next">Where it ended, for the next page; null where it is the last.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Page<T>(ValueList<T> Items, PageMark? Next);
