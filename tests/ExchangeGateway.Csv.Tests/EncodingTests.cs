using System.Text;

namespace ExchangeGateway.Csv.Tests;

public class EncodingTests
{
    // Quotation marks around a heading stand behind the file's mark, and blank lines may stand before it.
    private const string Table = "\"登记编号\",流程状态,证书类型,证书ID,证书签发时间,证书到期时间,业务开通日期\r\n280,已开通,EKey,𠮷㐀é,,,2019-05-03\r\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string, byte[]> Files => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Table) },
        { "UTF-8 with mark", Encoding.UTF8.GetBytes('\uFEFF' + Table) },
        { "GB18030", Gb18030.GetBytes(Table) },
        { "GB18030 behind blank lines", Gb18030.GetBytes("\r\n\n" + Table) },
        { "GB18030 with mark", Gb18030.GetBytes('\uFEFF' + Table) },
        { "UTF-16", Encoding.Unicode.GetBytes('\uFEFF' + Table) },
        { "UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes('\uFEFF' + Table) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_EncodingNotNamed_IsFoundOut(string encoding, byte[] file)
    {
        var row = Assert.Single(Import.Of(file).AsT0.Inventory.MarketDataGateways);

        Assert.True(("280", "已开通", "𠮷㐀é") == (row.Number?.Value, row.State, row.Certificate.Id?.Value), encoding);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_OneByteAtATime_IsTheSame(string encoding, byte[] file) => Assert.True(
        Import.Of(file).AsT0.Equals(Import.Of(new PiecemealStream(file, 1)).AsT0), encoding);

    [Fact]
    public void Read_BytesThatAreNoUtf8_CostTheirRow()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(Table), 0xFF, 0xFE, .. "1,,,,,,\r\n281,"u8, 0xC3, .. ",,,,,\r\n282,,,,,,"u8];

        var read = Import.Of(file).AsT0;

        Assert.Equal(["280", "282"], read.Inventory.MarketDataGateways.Select(row => row.Number!.Value));
        Assert.Equal([(3, 1), (4, 2)], read.Problems.Select(problem => (problem.Line, problem.Column!.Value)));
        Assert.All(read.Problems, problem => Assert.Equal(RowFlaw.NotText, problem.Flaw));
    }

    [Fact]
    public void Read_MarkInTheMiddleOfTheFile_IsNoMark()
    {
        // The lone quotation mark makes the parser begin anew behind it.
        var read = Import.Market("\"", "\uFEFF281,,,,,,", "282,,,,,,");

        Assert.Equal(["\uFEFF281", "282"], read.Inventory.MarketDataGateways.Select(row => row.Number!.Value));
    }

    [Fact]
    public void Read_BytesThatAreNoGb18030_CostTheirRow()
    {
        byte[] file = [.. Gb18030.GetBytes(Table), 0xFF, .. ",,,,,,\r\n282,,,,,,"u8];

        var read = Import.Of(file).AsT0;

        Assert.Equal(["280", "282"], read.Inventory.MarketDataGateways.Select(row => row.Number!.Value));
        Assert.Equal((3, RowFlaw.NotText), (Assert.Single(read.Problems).Line, read.Problems[0].Flaw));
    }

    [Theory]
    [InlineData(CsvEncoding.Utf8WithMark, new byte[] { 0xEF, 0xBB, 0xBF, 0xE7 })]
    [InlineData(CsvEncoding.Utf8, new byte[] { 0xE7, 0x99, 0xBB, 0xE8 })]
    [InlineData(CsvEncoding.Gb18030, new byte[] { 0xB5, 0xC7, 0xBC, 0xC7 })]
    public async Task Write_Encoding_IsTheOneAskedFor(CsvEncoding encoding, byte[] first)
    {
        var file = new MemoryStream();

        await InventoryCsv.WriteMarketDataGatewaysAsync(
            file, AsyncEnumerable.Empty<Inventory.MarketDataGatewayRow>(), InventoryCsvOptions.Default with { Encoding = encoding });

        Assert.Equal(first, file.ToArray()[..4]);
        Assert.True(file.CanWrite);
    }
}
