using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Csv.Tests;

[Trait("Rule", "2.5-1")]
public class TradingGatewayTableTests
{
    [Fact]
    public async Task ReadFile_GuideRows_NineRowsAsPrinted()
    {
        var read = (await InventoryCsv.ReadFileAsync(Import.Fixture("trading-gateways.csv"))).AsT0;

        var rows = read.Inventory.TradingGateways;
        Assert.Empty(read.Problems);
        Assert.Equal(Enumerable.Range(1, 9), rows.Select(row => row.Sequence!.Value));
        Assert.Equal([13, 13, 13, 14, 14, 14, 17, 17, 17], rows.Select(row => row.ScheduledOn!.Value.Day));
        Assert.All(rows, row =>
        {
            Assert.Null(row.FlowRateBefore);
            Assert.Equal(1, row.FlowRate!.Value.Units);
            Assert.Equal(new LocalDate(2021, 2, row.ScheduledOn!.Value.Day), row.ScheduledOn);
            Assert.Equal(Instant.FromUtc(2023, 4, 3, 7, 42, 18), row.OperatedAt);
            Assert.Equal(KeyAlgorithm.Rsa, row.EKey.KeyAlgorithm);
            Assert.Equal(CertificateCells.Blank, row.File);
        });
    }

    [Fact]
    public void Read_EveryColumn_GoesToItsProperty()
    {
        var row = Import.TradingRow(
            "7,R1,G1,3,竞价,E1,2024-01-02 03:04:05,2029-01-02 03:04:05,SM2,EI,F1,2024-02-03 04:05:06,2029-02-03 04:05:06,RSA,FI,2024-03-04,5,2024-05-06:07:08:09");

        Assert.Equal((7, "R1", "G1"), (row.Sequence, row.Number?.Value, row.Id?.Value));
        Assert.Equal((3, 5, 5), (row.FlowRateBefore?.Units, row.FlowRateAfter?.Units, row.FlowRate?.Units));
        Assert.Equal([TradingBusiness.Auction], row.Businesses);
        Assert.Equal(("E1", "SM2", "EI"), (row.EKey.Id?.Value, row.EKey.Algorithm, row.EKey.Institution));
        Assert.Equal(("F1", "RSA", "FI"), (row.File.Id?.Value, row.File.Algorithm, row.File.Institution));
        Assert.Equal(Instant.FromUtc(2024, 1, 2, 3, 4, 5), row.EKey.IssuedAt);
        Assert.Equal(Instant.FromUtc(2029, 1, 2, 3, 4, 5), row.EKey.ExpiresAt);
        Assert.Equal(Instant.FromUtc(2024, 2, 3, 4, 5, 6), row.File.IssuedAt);
        Assert.Equal(Instant.FromUtc(2029, 2, 3, 4, 5, 6), row.File.ExpiresAt);
        Assert.Equal(new LocalDate(2024, 3, 4), row.ScheduledOn);
        Assert.Equal(Instant.FromUtc(2024, 5, 5, 23, 8, 9), row.OperatedAt);
    }

    [Theory]
    [InlineData("2023-04-03:15:42:18")]
    [InlineData("2023-04-03 15:42:18")]
    [InlineData("2023-04-03T15:42:18")]
    [InlineData("2023/04/03 15:42:18")]
    [InlineData("2023/4/3  15:42:18")]
    [InlineData(" 2023-4-3:15:42:18 ")]
    public void Read_OperationTime_IsShanghaiTime(string cell) =>
        Assert.Equal(Instant.FromUtc(2023, 4, 3, 7, 42, 18), Import.TradingRow(Import.TradingLine(18, cell)).OperatedAt);

    [Theory]
    [InlineData("4", "4", null, "4")]
    [InlineData("", null, "9", "9")]
    [InlineData("4", "4", "9", "9")]
    public void Read_FlowRates_TheSeventeenthColumnCounts(string fourth, string? before, string? after, string holds)
    {
        var row = Import.TradingRow($",,,{fourth},,,,,,,,,,,,,{after},2023-04-03 15:42:18");

        Assert.Equal(before, row.FlowRateBefore?.ToString());
        Assert.Equal(after, row.FlowRateAfter?.ToString());
        Assert.Equal(holds, row.FlowRate?.ToString());
    }

    [Theory]
    [InlineData("竞价、债券、融券")]
    [InlineData("\"竞价,债券,融券\"")]
    [InlineData("竞价，债券，融券")]
    [InlineData("竞价/债券/融券")]
    [InlineData("竞价;债券；融券")]
    [InlineData("竞价 债券　融券")]
    [InlineData("auction、bond、融券、")]
    [InlineData("\"竞价\r\n债券\n融券\"")]
    public void Read_Businesses_UnknownOnesAreKept(string cell) => Assert.Equal(
        [TradingBusiness.Auction, TradingBusiness.Bond, TradingBusiness.Of("融券").AsT0],
        Import.TradingRow(Import.TradingLine(5, cell)).Businesses);

    [Theory]
    [InlineData("2024-01-02", 0, 0, 0)]
    [InlineData("2024/1/2", 0, 0, 0)]
    [InlineData("2024/1/2 3:04", 3, 4, 0)]
    public void Read_CertificateTimeCutShort_IsTheFirstSecondThatItMayBe(string cell, int hour, int minute, int second) => Assert.Equal(
        Instant.FromUtc(2024, 1, 2, hour, minute, second),
        Import.TradingRow(Import.TradingLine(8, cell)).EKey.ExpiresAt);

    [Fact]
    public void Read_MaskedCells_TypedOnesAreBlankAndIdsAreKept()
    {
        var row = Import.TradingRow("*,***,-,--,—,***,****-**-**,*,,,,,,,,-,/,*");

        Assert.Equal(("***", "-", "***"), (row.Number?.Value, row.Id?.Value, row.EKey.Id?.Value));
        Assert.Equal((null, null, null), (row.Sequence, row.FlowRate, row.ScheduledOn));
        Assert.Equal((null, null, null), (row.EKey.IssuedAt, row.EKey.ExpiresAt, row.OperatedAt));
        Assert.Empty(row.Businesses);
    }

    [Fact]
    public async Task Write_Row_HasTheGuidesHeadingsAndBothFlowRates()
    {
        var row = new TradingGatewayRow
        {
            FlowRateBefore = FlowRate.Of(2).AsT0,
            FlowRateAfter = FlowRate.Of(20).AsT0,
            Businesses = [TradingBusiness.Option, TradingBusiness.Auction],
            OperatedAt = Instant.FromUtc(2023, 4, 3, 7, 42, 18),
        };
        var file = new MemoryStream();

        await InventoryCsv.WriteTradingGatewaysAsync(file, new[] { row }.ToAsyncEnumerable());

        var text = System.Text.Encoding.UTF8.GetString(file.ToArray());
        Assert.Equal($"\uFEFF{Import.TradingHeadings}\r\n,,,2,竞价、期权,,,,,,,,,,,,20,2023-04-03:15:42:18\r\n", text);
    }

}
