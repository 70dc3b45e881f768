using System.Globalization;
using System.Text;
using CsvHelper;
using ExchangeGateway.Csv.Files;

namespace ExchangeGateway.Csv.Tables;

/// <summary>Reads blocks of one file in order: first the headings, which say which table it is, then its rows.</summary>
internal sealed class TableReader
{
    private const int Excerpted = 256;

    private readonly Queue<RowProblem> _malformed = [];
    private readonly InventoryCsvOptions _options;
    private readonly CsvReaderOptions _parsing;
    private QueryTable? _table;
    private RowCells? _cells;
    private long _linesBefore;

    public TableReader(char delimiter, InventoryCsvOptions options)
    {
        _options = options;
        _parsing = new()
        {
            Separator = delimiter is '\0' ? ',' : delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            MissingField = CsvMissingFieldHandling.Throw,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => _malformed.Enqueue(new(
                _linesBefore + record.LineNumber, RowFlaw.BrokenQuotes, Texts.Excerpt(record.RawRecord.Trim()))),
        };
    }

    /// <summary>Whether the headings were those of a table; false until they were read.</summary>
    public bool HasHeadings => _cells is not null;

    public IEnumerable<TableEntry> Read(RowBlock block)
    {
        if (block.IsTooLong)
        {
            yield return Refused(TooLong(block));
            yield break;
        }

        // A block begins with a line break that is not the file's.
        _linesBefore = block.FirstLine - 2;
        using var reader = CsvReader.Create(block.Bytes, _parsing);
        while (true)
        {
            var isThere = reader.Read();
            while (_malformed.TryDequeue(out var problem))
            {
                yield return Refused(problem);
            }

            if (!isThere)
            {
                yield break;
            }

            foreach (var entry in Row(reader, _linesBefore + reader.LineNumber))
            {
                yield return entry;
            }
        }
    }

    private IReadOnlyList<TableEntry> Row(CsvReader reader, long line)
    {
        if (_cells is null)
        {
            return Headings(reader, line);
        }

        var columns = _table!.Columns.Length;
        if (reader.FieldCount != columns)
        {
            return IsBlank(reader) ? [] : [Miscounted(line, reader.FieldCount, columns)];
        }

        _cells.Take(reader, line);
        if (_cells.IsBlank)
        {
            return [];
        }

        var row = _table.Read(_cells);
        return _cells.Problems is { Count: > 0 } problems ? [.. problems] : [row];
    }

    private IReadOnlyList<TableEntry> Headings(CsvReader reader, long line)
    {
        if (IsBlank(reader))
        {
            return [];
        }

        _table = QueryTable.Find(Cells(reader), line, out var unknown);
        _cells = _table is null ? null : new(_table, _options);
        return unknown is null ? [] : [unknown];
    }

    private TableEntry Refused(RowProblem problem) => HasHeadings ? problem : QueryTable.Unread(problem.Line, problem.Found);

    private static RowProblem Miscounted(long line, int found, int expected) => new(
        line,
        found < expected ? RowFlaw.TooFewCells : RowFlaw.TooManyCells,
        found.ToString(CultureInfo.InvariantCulture),
        Allowed: expected.ToString(CultureInfo.InvariantCulture));

    private static RowProblem TooLong(RowBlock line) => new(
        line.FirstLine,
        RowFlaw.LineTooLong,
        Texts.Excerpt(Encoding.UTF8.GetString(line.Bytes.Span[..Excerpted]).Trim()),
        Allowed: RowBlocks.LongestRow.ToString(CultureInfo.InvariantCulture));

    private static bool IsBlank(CsvReader reader) => Cells(reader).All(string.IsNullOrWhiteSpace);

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
}
