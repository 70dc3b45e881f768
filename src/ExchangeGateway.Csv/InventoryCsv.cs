using System.Runtime.CompilerServices;
using ExchangeGateway.Csv.Files;
using ExchangeGateway.Csv.Tables;

namespace ExchangeGateway.Csv;

/// <summary>
/// The service platform's two query tables as files: of trading gateways (2.5-1) and of market-data gateways (3.4-1).
/// The headings tell which of them a file is. It may be UTF-8, GB18030 or UTF-16 with its byte order mark, with commas or
/// tabs between cells. Bad rows are told one by one, and the good ones are read all the same. Whatever a file holds,
/// reading it throws no exception and takes the memory of a few rows; a row has at most 65,536 bytes of UTF-8.
/// Rows in which every cell is blank are passed over. A time of which only the date stands is that day's first second.
/// </summary>
/// <threadsafety>Safe from any thread; a stream is read or written by one at a time.</threadsafety>
public static partial class InventoryCsv
{
    private const int MostProblems = 1000;

    /// <summary>Reads a file whole. A file that cannot be read is an answer, never an exception.</summary>
    /// <param name="path">The file's path, as somebody typed it.</param>
    /// <param name="options">How times are read; null for the guide's own way.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<InventoryImport> ReadFileAsync(
        string path, InventoryCsvOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!InputFile.IsPath(path))
        {
            return new FileNotRead(path, FileRefusal.NotAPath);
        }

        try
        {
            var file = InputFile.Open(path);
            await using (file.ConfigureAwait(false))
            {
                return await ReadAsync(file, options, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (InputFile.Refusal(exception) is { } reason)
        {
            return new FileNotRead(path, reason);
        }
    }

    /// <summary>Reads a table whole, from where the stream stands. The stream stays open; what it throws passes through.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="options">How times are read; null for the guide's own way.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<InventoryImport> ReadAsync(
        Stream stream, InventoryCsvOptions? options = null, CancellationToken cancellation = default)
    {
        var import = new ImportBuilder(MostProblems);
        await foreach (var entry in ReadRowsAsync(stream, options, cancellation).ConfigureAwait(false))
        {
            if (entry.TryPickT3(out var unknown, out _))
            {
                return unknown;
            }

            import.Add(entry);
        }

        return import.Build();
    }

    /// <summary>
    /// Reads a table row by row, from where the stream stands, in memory that does not grow with the table. The stream
    /// stays open; what it throws passes through.
    /// </summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="options">How times are read; null for the guide's own way.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IAsyncEnumerable<TableEntry> ReadRowsAsync(
        Stream stream, InventoryCsvOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return RowsAsync(stream, options ?? InventoryCsvOptions.Default, cancellation);
    }

    private static async IAsyncEnumerable<TableEntry> RowsAsync(
        Stream stream, InventoryCsvOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var utf8 = await FileEncoding.OpenAsync(stream, cancellation).ConfigureAwait(false);
        await using var _ = utf8.ConfigureAwait(false);
        var blocks = new RowBlocks(utf8);
        TableReader? table = null;
        await foreach (var block in blocks.ReadAsync(cancellation).ConfigureAwait(false))
        {
            table ??= new(blocks.Delimiter, options);
            foreach (var entry in table.Read(block))
            {
                yield return entry;
                if (entry.IsT3)
                {
                    yield break;
                }
            }
        }

        if (table is not { HasHeadings: true })
        {
            yield return QueryTable.Unread(1, null);
        }
    }
}
