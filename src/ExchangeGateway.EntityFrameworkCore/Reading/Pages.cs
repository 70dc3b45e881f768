using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.EntityFrameworkCore.Reading;

/// <summary>
/// Pages by institution and name. A page begins at a place in an index, so it takes as long whatever is before it: first
/// what is left of the institution where the page before ended, then the institutions behind it.
/// </summary>
internal static class Pages
{
    public static Task<Page<T>> OfAsync<TRow, T>(IQueryable<TRow> rows, InstitutionId? institution, PageRequest page, Func<TRow, T> read, CancellationToken cancellation)
        where TRow : AggregateRow => OfAsync(rows, institution, page, static same => same, static row => row, read, cancellation);

    /// <summary>A page of rows, with what <paramref name="shape"/> finds for each.</summary>
    public static async Task<Page<T>> OfAsync<TRow, TShape, T>(
        IQueryable<TRow> rows, InstitutionId? institution, PageRequest page, Func<IQueryable<TRow>, IQueryable<TShape>> shape, Func<TShape, AggregateRow> row, Func<TShape, T> read, CancellationToken cancellation)
        where TRow : AggregateRow
    {
        ArgumentNullException.ThrowIfNull(page);
        var found = new List<TShape>();
        foreach (var part in Parts(rows, institution?.Value, page.After))
        {
            var ordered = part.OrderBy(one => one.Institution).ThenBy(one => one.Name).Take(page.Size + 1 - found.Count);
            found.AddRange(await shape(ordered).ToListAsync(cancellation).ConfigureAwait(false));
            if (found.Count > page.Size)
            {
                break;
            }
        }

        var last = found.Count > page.Size ? row(found[page.Size - 1]) : null;
        return new(found.Take(page.Size).Select(read).ToValueList(), last is null ? null : PageMark.Of(last.Key));
    }

    private static IEnumerable<IQueryable<TRow>> Parts<TRow>(IQueryable<TRow> rows, string? institution, PageMark? after)
        where TRow : AggregateRow
    {
        if (after is null)
        {
            yield return institution is null ? rows : rows.Where(row => row.Institution == institution);
            yield break;
        }

        var (there, name) = (after.Institution, after.Name);
        if (institution is null || institution == there)
        {
            yield return rows.Where(row => row.Institution == there && row.Name.CompareTo(name) > 0);
        }

        if (institution is null)
        {
            yield return rows.Where(row => row.Institution.CompareTo(there) > 0);
        }
        else if (string.CompareOrdinal(institution, there) > 0)
        {
            yield return rows.Where(row => row.Institution == institution);
        }
    }
}
