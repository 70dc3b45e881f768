using System.Text;
using CsvHelper;
using ExchangeGateway.Csv.Files;
using ExchangeGateway.Csv.Tables;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Csv;

/// <content>Writing.</content>
public static partial class InventoryCsv
{
    /// <summary>
    /// Writes the table of trading gateways (2.5-1) with its headings; both columns of the flow rate are written. The
    /// stream stays open. Texts are trimmed and times written to the second; a text with control characters, or a
    /// business whose name holds a space or another separator, does not come back the same.
    /// </summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rows">The rows, asked for one at a time; those in memory by <c>ToAsyncEnumerable()</c>.</param>
    /// <param name="options">How; null for UTF-8 with a byte order mark and commas.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static Task WriteTradingGatewaysAsync(
        Stream stream, IAsyncEnumerable<TradingGatewayRow> rows, InventoryCsvOptions? options = null, CancellationToken cancellation = default) =>
        WriteAsync(TradingGatewayTable.Instance, stream, rows, options, cancellation);

    /// <summary>
    /// Writes the table of market-data gateways (3.4-1) with its headings. The stream stays open. Texts are trimmed and
    /// times written to the second; a text with control characters does not come back the same.
    /// </summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rows">The rows, asked for one at a time; those in memory by <c>ToAsyncEnumerable()</c>.</param>
    /// <param name="options">How; null for UTF-8 with a byte order mark and commas.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static Task WriteMarketDataGatewaysAsync(
        Stream stream, IAsyncEnumerable<MarketDataGatewayRow> rows, InventoryCsvOptions? options = null, CancellationToken cancellation = default) =>
        WriteAsync(MarketDataGatewayTable.Instance, stream, rows, options, cancellation);

    private static async Task WriteAsync<TRow>(
        QueryTable<TRow> table, Stream stream, IAsyncEnumerable<TRow> rows, InventoryCsvOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rows);
        options ??= InventoryCsvOptions.Default;

        if (options.Encoding is not CsvEncoding.Gb18030)
        {
            await WriteUtf8Async(table, stream, rows, options, cancellation).ConfigureAwait(false);
            return;
        }

        var utf8 = Encoding.CreateTranscodingStream(stream, FileEncoding.Gb18030, Encoding.UTF8, leaveOpen: true);
        await using var _ = utf8.ConfigureAwait(false);
        await WriteUtf8Async(table, utf8, rows, options, cancellation).ConfigureAwait(false);
    }

    private static async Task WriteUtf8Async<TRow>(
        QueryTable<TRow> table, Stream utf8, IAsyncEnumerable<TRow> rows, InventoryCsvOptions options, CancellationToken cancellation)
    {
        var csv = CsvWriter.Create(utf8, Format(options), leaveOpen: true);
        await using var _ = csv.ConfigureAwait(false);
        csv.WriteHeader([.. table.Columns.Select(column => column.Heading)]);
        var cells = new RowWriter(csv, options);
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            table.Write(row, cells);
            await csv.EndRecordAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static CsvWriterOptions Format(InventoryCsvOptions options) => new()
    {
        Separator = options.Delimiter is CsvDelimiter.Tab ? '\t' : ',',
        WriteByteOrderMark = options.Encoding is CsvEncoding.Utf8WithMark,
    };
}
