namespace ExchangeGateway.Csv.Tables;

/// <summary>A query table: its columns, and how a row of it is made of cells.</summary>
internal abstract class QueryTable(params Column[] columns)
{
    // Not a field: the tables derive from this class, and would still be null while it is initialized.
    private static QueryTable[] All => [TradingGatewayTable.Instance, MarketDataGatewayTable.Instance];

    /// <summary>In the table's order.</summary>
    public Column[] Columns { get; } = columns;

    /// <summary>The row that the cells make; whatever cannot be read goes to the cells' problems.</summary>
    public abstract TableEntry Read(RowCells cells);

    /// <summary>The table with these headings; null and the first that is wrong where there is none.</summary>
    public static QueryTable? Find(IReadOnlyList<string> headings, long line, out UnknownTable? unknown)
    {
        var nearest = All.MaxBy(table => table.Columns.Zip(headings).Count(pair => pair.First.Is(pair.Second)))!;
        var wrong = Enumerable.Range(0, Math.Max(nearest.Columns.Length, headings.Count))
            .Where(place => !nearest.HasAt(place, headings))
            .Select(place => (int?)place)
            .FirstOrDefault();
        unknown = wrong is { } at ? nearest.Unknown(line, at, headings.ElementAtOrDefault(at)) : null;
        return unknown is null ? nearest : null;
    }

    /// <summary>What is said where the first row could not even be read.</summary>
    public static UnknownTable Unread(long line, string? found) => TradingGatewayTable.Instance.Unknown(line, 0, found);

    private bool HasAt(int place, IReadOnlyList<string> headings) =>
        place < Columns.Length && place < headings.Count && Columns[place].Is(headings[place]);

    private UnknownTable Unknown(long line, int place, string? found) => new(
        line,
        place + 1,
        string.IsNullOrWhiteSpace(found) ? null : Texts.Excerpt(found.Trim()),
        place < Columns.Length ? Columns[place].Heading : null);
}

/// <summary>A query table that can be written.</summary>
internal abstract class QueryTable<TRow>(params Column[] columns) : QueryTable(columns)
{
    /// <summary>Writes the row's cells in the table's order.</summary>
    public abstract void Write(TRow row, RowWriter cells);
}
