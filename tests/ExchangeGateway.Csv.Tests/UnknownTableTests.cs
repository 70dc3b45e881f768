using System.Text;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Csv.Tests;

public class UnknownTableTests
{
    [Theory]
    [InlineData("", 1, 1, null, "序号")]
    [InlineData("\r\n\r\n", 1, 1, null, "序号")]
    [InlineData("a,b\n1,2", 1, 1, "a", "序号")]
    [InlineData("\n\n登记编号,流程状态,证书类型,证书,签发时间,到期时间,业务开通日期", 3, 4, "证书", "证书ID")]
    [InlineData("登记编号,流程状态,证书类型", 1, 4, null, "证书ID")]
    [InlineData("登记编号,流程状态,证书类型,证书ID,签发时间,到期时间,业务开通日期,备注", 1, 8, "备注", null)]
    [InlineData("登记编号,流程状态,\"证书类型,证书ID,签发时间", 1, 1, "登记编号,流程状态,\"证书类型,证书ID,签发时间", "序号")]
    [Trait("Rule", "3.4-1")]
    public void Read_OtherHeadings_FirstWrongOneIsTold(string file, int line, int column, string? found, string? expected) => Assert.Equal(
        new UnknownTable(line, column, found, expected),
        Import.Of(Encoding.UTF8.GetBytes(file)).AsT1);

    [Fact]
    [Trait("Rule", "2.5-1")]
    public void Read_FlowRateOnlyOnce_IsNotTheTable()
    {
        var once = Import.TradingHeadings.Replace(",流速权,操作时间", ",操作时间", StringComparison.Ordinal);

        Assert.Equal(new UnknownTable(1, 17, "操作时间", "流速权"), Import.Of(Encoding.UTF8.GetBytes(once)).AsT1);
    }

    [Fact]
    public async Task ReadRows_OtherHeadings_IsTheOnlyEntry()
    {
        var entries = await InventoryCsv.ReadRowsAsync(new MemoryStream("a,b\n1,2\n"u8.ToArray())).ToListAsync();

        Assert.Equal("unknown", Assert.Single(entries).Match(_ => "trading", _ => "market", _ => "problem", _ => "unknown"));
    }

    [Fact]
    public void Read_NoLineBreakInAMegabyte_IsNotATable() =>
        Assert.Equal(RowOf('x'), Import.Of(Encoding.UTF8.GetBytes(new string('x', 1_000_000))).AsT1.Found);

    [Fact]
    public void Text_BothLanguages_NameTheHeadings()
    {
        var unknown = new UnknownTable(1, 4, null, "证书ID");

        Assert.Contains("证书ID", unknown.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains("nothing", unknown.Text(Language.English), StringComparison.Ordinal);
        Assert.Contains("“无”", unknown.Text(Language.Chinese), StringComparison.Ordinal);
    }

    private static string RowOf(char letter) => new string(letter, 60) + "…";
}
