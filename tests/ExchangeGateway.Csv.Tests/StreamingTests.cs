using System.Text;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Csv.Tests;

public class StreamingTests
{
    private static readonly byte[] Headings = Encoding.UTF8.GetBytes(Import.MarketHeadings + "\n");

    [Fact]
    public async Task ReadRows_MillionRows_FirstRowComesBeforeTheRestIsRead()
    {
        var file = new EndlessStream(Headings, "280,,,,2019-04-03 05:33:24,,\n"u8.ToArray(), 1_000_000);

        await using var rows = InventoryCsv.ReadRowsAsync(file).GetAsyncEnumerator();

        Assert.True(await rows.MoveNextAsync());
        Assert.True(rows.Current.IsT1);
        Assert.InRange(file.Position, 1, 1_000_000);
    }

    [Fact]
    public async Task ReadRows_ManyRows_AllComeInBoundedMemory()
    {
        var file = new EndlessStream(Headings, "280,已开通,,,,,\n"u8.ToArray(), 200_000);
        var rows = 0;

        var before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (var entry in InventoryCsv.ReadRowsAsync(file))
        {
            rows += entry.IsT1 ? 1 : 0;
        }

        Assert.Equal(200_000, rows);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 2_000_000);
    }

    [Fact]
    public void Read_GigabyteLine_IsOneProblemAndTheNextRowIsRead()
    {
        const int megabyte = 1 << 20;
        var line = new EndlessStream([.. Headings, .. "280,"u8], [.. Enumerable.Repeat((byte)'x', megabyte)], 1024);

        var read = Import.Of(new ConcatenatedStream(line, new MemoryStream("\n281,,,,,,\n"u8.ToArray()))).AsT0;

        Assert.Equal("281", Assert.Single(read.Inventory.MarketDataGateways).Number!.Value);
        Assert.Equal((2, RowFlaw.LineTooLong), (Assert.Single(read.Problems).Line, read.Problems[0].Flaw));
    }

    [Fact]
    public async Task Write_ManyRows_AreAskedForAsTheyAreWritten()
    {
        var file = new MemoryStream();
        var longest = 0L;

        await InventoryCsv.WriteMarketDataGatewaysAsync(file, Rows());

        Assert.InRange(longest, 1_000_000, file.Length);

        async IAsyncEnumerable<MarketDataGatewayRow> Rows()
        {
            for (var i = 0; i < 100_000; i++)
            {
                yield return new() { State = "已开通" };
                longest = file.Length;
            }

            await Task.CompletedTask;
        }
    }

    [Fact]
    public async Task ReadRows_StreamAfterwards_IsOpen()
    {
        var file = new MemoryStream(Headings);

        await InventoryCsv.ReadAsync(file);

        Assert.True(file.CanRead);
    }

    [Fact]
    public async Task ReadRows_Cancelled_Stops() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        async () => await InventoryCsv.ReadAsync(new MemoryStream(Headings), null, new CancellationToken(canceled: true)));

    /// <summary>One file behind another.</summary>
    private sealed class ConcatenatedStream(Stream first, Stream second) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await first.ReadAsync(buffer, cancellationToken) is var read and > 0 ? read : await second.ReadAsync(buffer, cancellationToken);
    }
}
