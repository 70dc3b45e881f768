using System.Text;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Csv.Tests;

public class FormulaTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'a", "'a")]
    [InlineData("a=1", "a=1")]
    public void Write_Guarded_NoCellIsAFormula(string state, string cell) =>
        Assert.Equal(cell, Cell(state, InventoryCsvOptions.Default));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1")]
    public void Write_NotGuarded_CellsAreAsTheyAre(string state) =>
        Assert.Equal(state, Cell(state, InventoryCsvOptions.Default with { GuardFormulas = false }));

    [Theory]
    [InlineData("'=1", "=1")]
    [InlineData("''=1", "'=1")]
    [InlineData("'a", "'a")]
    [InlineData("'", "'")]
    [InlineData("=1", "=1")]
    public void Read_Guarded_OneApostropheIsTakenOff(string cell, string state) =>
        Assert.Equal(state, Import.MarketRow(Import.MarketLine(2, cell)).State);

    private static string Cell(string state, InventoryCsvOptions options)
    {
        var file = new MemoryStream();
        var row = new MarketDataGatewayRow { State = state };
        InventoryCsv.WriteMarketDataGatewaysAsync(file, new[] { row }.ToAsyncEnumerable(), options).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(file.ToArray()).Split("\r\n")[1].Split(',')[1];
    }
}
