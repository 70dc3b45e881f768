using System.Text;
using ExchangeGateway.Inventory;

namespace ExchangeGateway.Csv.Tests;

/// <summary>Tables given as text, read at once.</summary>
internal static class Import
{
    public const string TradingHeadings =
        "序号,交易网关登记编号,交易网关ID号,流速权,业务申请,Ekey证书ID,Ekey证书签发时间,Ekey证书到期时间,Ekey证书算法类型,Ekey证书机构类型,"
        + "文件证书ID,文件证书签发时间,文件证书到期时间,文件证书算法类型,文件证书机构类型,交易网关业务并排日期,流速权,操作时间";

    public const string MarketHeadings = "登记编号,流程状态,证书类型,证书ID,证书签发时间,证书到期时间,业务开通日期";

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public static InventoryImport Of(byte[] file, InventoryCsvOptions? options = null) => Of(new MemoryStream(file), options);

    public static InventoryImport Of(Stream stream, InventoryCsvOptions? options = null) =>
        InventoryCsv.ReadAsync(stream, options).GetAwaiter().GetResult();

    /// <summary>What is read of a table of which these lines follow the headings.</summary>
    public static ImportedInventory Market(params string[] lines) => Lines(MarketHeadings, lines);

    /// <summary>What is read of a table of which these lines follow the headings.</summary>
    public static ImportedInventory Trading(params string[] lines) => Lines(TradingHeadings, lines);

    /// <summary>A line of the trading gateways' table with one cell filled in, counted from 1.</summary>
    public static string TradingLine(int column, string cell) => Line(18, column, cell);

    /// <summary>A line of the market-data gateways' table with one cell filled in, counted from 1.</summary>
    public static string MarketLine(int column, string cell) => Line(7, column, cell);

    public static TradingGatewayRow TradingRow(string line) => Assert.Single(Trading(line).Inventory.TradingGateways);

    public static MarketDataGatewayRow MarketRow(string line) => Assert.Single(Market(line).Inventory.MarketDataGateways);

    private static string Line(int columns, int column, string cell) =>
        string.Join(',', Enumerable.Range(1, columns).Select(at => at == column ? cell : ""));

    private static ImportedInventory Lines(string headings, string[] lines) =>
        Of(Encoding.UTF8.GetBytes(string.Join("\r\n", [headings, .. lines]))).AsT0;
}
