using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using NodaTime;

namespace ExchangeGateway.Csv.Tests;

public class MarketDataGatewayTableTests
{
    [Fact]
    [Trait("Rule", "3.4-1")]
    [Trait("Rule", "3.4-2")]
    public async Task ReadFile_GuideRows_ThreeRowsAsPrinted()
    {
        var read = (await InventoryCsv.ReadFileAsync(Import.Fixture("market-data-gateways.csv"))).AsT0;

        var rows = read.Inventory.MarketDataGateways;
        Assert.Empty(read.Problems);
        Assert.Equal([CertificateKind.EKey, CertificateKind.File, CertificateKind.File], rows.Select(row => row.Kind!.Value));
        Assert.Equal([3, 4, 4], rows.Select(row => row.OpenedOn!.Value.Day));
        Assert.Equal(Instant.FromUtc(2019, 4, 3, 5, 33, 24), rows[0].Certificate.IssuedAt);
        Assert.Equal(Instant.FromUtc(2024, 4, 2, 7, 19, 40), rows[2].Certificate.ExpiresAt);
        Assert.All(rows, row =>
        {
            Assert.Equal(("280", "已开通"), (row.Number?.Value, row.State));
            Assert.Null(row.Certificate.Id);
            Assert.Equal(Duration.FromDays(1825), row.Certificate.Validity!.Value.Length);
        });
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void Read_CertificateZoneGiven_TimesAreThatZones()
    {
        var shanghai = InventoryCsvOptions.Default with { CertificateZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"] };
        var file = Encoding.UTF8.GetBytes($"{Import.MarketHeadings}\n{Import.MarketLine(6, "2024-04-01 13:33:24")}");

        var row = Assert.Single(Import.Of(file, shanghai).AsT0.Inventory.MarketDataGateways);

        Assert.Equal(Instant.FromUtc(2024, 4, 1, 5, 33, 24), row.Certificate.ExpiresAt);
    }

    [Theory]
    [Trait("Rule", "3.4-1")]
    [InlineData("行情网关登记编号,状态,证书种类,证书编号,签发时间,到期时间,业务开通时间")]
    [InlineData("登记编号, 流程状态 ,证书类型,证书id,证书签发日期,证书到期日期,开通日期")]
    [InlineData("登记编号\t流程状态\t证书类型\t证书ID\t签发日期\t到期日期\t开通时间")]
    public void Read_OtherHeadings_AreTheSameTable(string headings)
    {
        var file = Encoding.UTF8.GetBytes($"{headings}\n{"280,已开通,EKey,C1,2019-04-03,2024-04-01,2019-05-03".Replace(',', headings.Contains('\t', StringComparison.Ordinal) ? '\t' : ',')}");

        var row = Assert.Single(Import.Of(file).AsT0.Inventory.MarketDataGateways);

        Assert.Equal(("280", "C1", new LocalDate(2019, 5, 3)), (row.Number?.Value, row.Certificate.Id?.Value, row.OpenedOn));
    }

    [Theory]
    [Trait("Rule", "3.4-1")]
    [InlineData("EKey", CertificateKind.EKey)]
    [InlineData("Ekey", CertificateKind.EKey)]
    [InlineData("EKEY证书", CertificateKind.EKey)]
    [InlineData("EKey 数字证书", CertificateKind.EKey)]
    [InlineData("文件", CertificateKind.File)]
    [InlineData(" 文件证书 ", CertificateKind.File)]
    [InlineData("服务器证书", null)]
    [InlineData("", null)]
    public void Read_Kind_IsTheNamedOne(string cell, CertificateKind? kind) =>
        Assert.Equal(kind, Import.MarketRow($"280,,{cell},,,,").Kind);

    [Fact]
    [Trait("Rule", "3.4-1")]
    public void Read_DateWithTimeOfDay_IsTheDate() =>
        Assert.Equal(new LocalDate(2019, 5, 3), Import.MarketRow(Import.MarketLine(7, "2019-05-03 23:59:59")).OpenedOn);

    [Fact]
    [Trait("Rule", "3.4-1")]
    public async Task Write_Row_HasOurHeadings()
    {
        var row = new MarketDataGatewayRow { State = "已开通", Kind = CertificateKind.File, OpenedOn = new(2019, 5, 4) };
        var file = new MemoryStream();

        await InventoryCsv.WriteMarketDataGatewaysAsync(file, new[] { row }.ToAsyncEnumerable());

        Assert.Equal($"\uFEFF{Import.MarketHeadings}\r\n,已开通,文件,,,,2019-05-04\r\n", Encoding.UTF8.GetString(file.ToArray()));
    }
}
