using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// Which items end within a stretch of time, such as the certificates of the next 30 days. Immutable: a change answers a
/// new index that shares nearly all of the old one. <see cref="ExpiryIndex.ToExpiryIndex"/> makes it.
/// </summary>
/// <remarks>
/// A sorted array, and beside it what was removed and added since. Counting and changing take time that grows with the
/// logarithm of <see cref="Count"/>; listing adds the length of the list. Once the changes are many for the array, one
/// of them makes a new array: that is 128 items copied for each change at most.
/// </remarks>
/// <typeparam name="T">The items. One may stand in the index more than once.</typeparam>
/// <threadsafety>Immutable: whoever holds an index may ask it from any thread while others make new ones from it.</threadsafety>
public sealed class ExpiryIndex<T>
    where T : notnull
{
    private const int Share = 128;
    private readonly Func<T, Instant> _notAfter;
    private readonly long[] _ends;
    private readonly T[] _items;
    private readonly ImmutableSortedSet<int> _removed;
    private readonly ImmutableSortedSet<Addition> _added;
    private readonly long _additions;

    // The items are sorted by their ends.
    internal ExpiryIndex(Func<T, Instant> notAfter, long[] ends, T[] items)
        : this(notAfter, ends, items, [], [], 0) { }

    private ExpiryIndex(Func<T, Instant> notAfter, long[] ends, T[] items, ImmutableSortedSet<int> removed, ImmutableSortedSet<Addition> added, long additions) =>
        (_notAfter, _ends, _items, _removed, _added, _additions) = (notAfter, ends, items, removed, added, additions);

    /// <summary>How many items there are.</summary>
    public int Count => _items.Length - _removed.Count + _added.Count;

    /// <summary>How many items end within a stretch of time.</summary>
    /// <param name="from">The first second in. An item whose last valid second it is, is counted.</param>
    /// <param name="to">The last second in; nothing ends where it lies before <paramref name="from"/>. Fractions of a second are dropped from both.</param>
    public int CountEndingWithin(Instant from, Instant to) => Find(from, to).Count;

    /// <summary>The items that end within a stretch of time, soonest first; those of one second in no set order.</summary>
    /// <param name="from">The first second in. An item whose last valid second it is, is listed.</param>
    /// <param name="to">The last second in; nothing ends where it lies before <paramref name="from"/>. Fractions of a second are dropped from both.</param>
    public ValueList<T> EndingWithin(Instant from, Instant to) => new(ImmutableCollectionsMarshal.AsImmutableArray(List(Find(from, to), _items, static added => added.Item)));

    /// <summary>This index with one item more.</summary>
    public ExpiryIndex<T> Add(T item) => With(_removed, _added.Add(new(Second(item), _additions, item)));

    /// <summary>This index without one such item; the same index where there is none.</summary>
    public ExpiryIndex<T> Remove(T item)
    {
        var end = Second(item);
        for (var place = PlaceOf(end); place < _ends.Length && _ends[place] == end; place++)
        {
            if (IsItem(_items[place]) && !_removed.Contains(place))
            {
                return With(_removed.Add(place), _added);
            }
        }

        for (var rank = RankOf(end); rank < _added.Count && _added[rank].End == end; rank++)
        {
            if (IsItem(_added[rank].Item))
            {
                return With(_removed, _added.Remove(_added[rank]));
            }
        }

        return this;

        bool IsItem(T other) => EqualityComparer<T>.Default.Equals(item, other);
    }

    /// <summary>This index with one item in the place of another, as after a renewal. Where the old one is not there, the replacement is added.</summary>
    public ExpiryIndex<T> Replace(T old, T replacement) => Remove(old).Add(replacement);

    private ExpiryIndex<T> With(ImmutableSortedSet<int> removed, ImmutableSortedSet<Addition> added)
    {
        var index = new ExpiryIndex<T>(_notAfter, _ends, _items, removed, added, _additions + 1);
        return removed.Count + added.Count <= Share + (_items.Length / Share) ? index : index.Merged();
    }

    private ExpiryIndex<T> Merged()
    {
        var all = new Stretch(0, _items.Length, 0, _removed.Count, 0, _added.Count);
        return new(_notAfter, List(all, _ends, static added => added.End), List(all, _items, static added => added.Item));
    }

    private Stretch Find(Instant from, Instant to)
    {
        var (first, behind) = (from.ToUnixTimeSeconds(), Math.Max(from.ToUnixTimeSeconds(), to.ToUnixTimeSeconds() + 1));
        var (place, placeBehind) = (PlaceOf(first), PlaceOf(behind));
        return new(place, placeBehind, RemovedBefore(place), RemovedBefore(placeBehind), RankOf(first), RankOf(behind));
    }

    // What lies in the stretch, of one of the two arrays and of the additions.
    private TPart[] List<TPart>(Stretch stretch, TPart[] parts, Func<Addition, TPart> partOf)
    {
        var list = new TPart[stretch.Count];
        var (listed, place, removed) = (0, stretch.Place, stretch.Removed);
        for (var rank = stretch.Rank; rank < stretch.RankBehind; rank++)
        {
            ListUntil(PlaceOf(_added[rank].End));
            list[listed++] = partOf(_added[rank]);
        }

        ListUntil(stretch.PlaceBehind);
        return list;

        void ListUntil(int behind)
        {
            for (; removed < stretch.RemovedBehind && _removed[removed] is var hole && hole < behind; removed++)
            {
                ListRun(hole);
                place++;
            }

            ListRun(behind);
        }

        void ListRun(int behind)
        {
            Array.Copy(parts, place, list, listed, behind - place);
            (listed, place) = (listed + behind - place, behind);
        }
    }

    // Of the array's items, the first that ends at that second or later.
    private int PlaceOf(long second) => ~_ends.AsSpan().BinarySearch(new Before(second));

    private int RemovedBefore(int place) => _removed.IndexOf(place) is var rank && rank < 0 ? ~rank : rank;

    // Of the additions, the first that ends at that second or later: no addition has a negative number.
    private int RankOf(long second) => ~_added.IndexOf(new(second, -1, default!));

    private long Second(T item) => _notAfter(item).ToUnixTimeSeconds();

    // What lies in a stretch of time: places of the array, those of them that are removed, additions.
    private readonly record struct Stretch(int Place, int PlaceBehind, int Removed, int RemovedBehind, int Rank, int RankBehind)
    {
        public int Count => PlaceBehind - Place - (RemovedBehind - Removed) + (RankBehind - Rank);
    }

    // Never equal to a second, so that a search always ends before the first second that is not earlier.
    private readonly record struct Before(long Second) : IComparable<long>
    {
        public int CompareTo(long other) => Second <= other ? -1 : 1;
    }

    // The number tells additions of one second apart.
    private readonly record struct Addition(long End, long Number, T Item) : IComparable<Addition>
    {
        public int CompareTo(Addition other) => End == other.End ? Number.CompareTo(other.Number) : End.CompareTo(other.End);
    }
}

/// <summary>Makes indexes by expiry.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class ExpiryIndex
{
    /// <summary>An index of these items.</summary>
    /// <param name="items">The items, in any order.</param>
    /// <param name="notAfter">The last valid second of an item, as in <c>c => c.Validity.NotAfter</c>: always the same for the same item.</param>
    public static ExpiryIndex<T> ToExpiryIndex<T>(this IEnumerable<T> items, Func<T, Instant> notAfter)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(notAfter);
        T[] sorted = [.. items];
        var ends = Array.ConvertAll(sorted, item => notAfter(item).ToUnixTimeSeconds());
        Array.Sort(ends, sorted);
        return new(notAfter, ends, sorted);
    }
}
