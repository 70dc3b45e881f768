namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>A row of a list that belongs to an aggregate.</summary>
internal abstract class ListedRow
{
    public string Institution { get; set; } = null!;

    /// <summary>Its place in the list, from 0 on.</summary>
    public int Ordinal { get; set; }
}

/// <summary>Brings rows in step with a list.</summary>
internal static class ListedRows
{
    /// <summary>One row for each item: the rows that are there, as many as are needed.</summary>
    public static void Match<TRow, T>(this List<TRow> rows, ValueList<T> items, Action<TRow, T> write)
        where TRow : ListedRow, new()
    {
        rows.Sort((left, right) => left.Ordinal.CompareTo(right.Ordinal));
        for (var at = 0; at < items.Count; at++)
        {
            if (at == rows.Count)
            {
                rows.Add(new());
            }

            rows[at].Ordinal = at;
            write(rows[at], items[at]);
        }

        rows.RemoveRange(items.Count, rows.Count - items.Count);
    }
}
