using System.Net;
using ExchangeGateway.Csv;
using ExchangeGateway.Inventory;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Tests.Api;

namespace ServicePlatform.Tests.Hostile;

public sealed class FormulaTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1")]
    [InlineData("'=1")]
    public async Task Cell_ThatASpreadsheetWouldRun_IsNoFormulaInAnExport(string number)
    {
        var member = host.As(Scene.Operator);
        var row = new TradingGatewayRow { Number = Scene.Gateway(number), Businesses = [TradingBusiness.Auction] };
        using var table = new MemoryStream();
        await InventoryCsv.WriteTradingGatewaysAsync(table, new[] { row }.ToAsyncEnumerable(), new() { GuardFormulas = true });

        var imported = await member.SendAsync(Requests.Command(HttpMethod.Post, Requests.Of(Scene.Broker, "inventory"), Requests.File(table.ToArray(), "text/csv"))).IsAsync(HttpStatusCode.OK);
        using var export = await member.AskAsync($"trading-gateways.csv?number={Uri.EscapeDataString(number)}");
        var cells = (await export.Content.ReadAsStringAsync()).Split('\n')[1].Split(',');

        Assert.Null(imported["rows"]![0]!["flaw"]);
        Assert.Equal("attachment", export.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains(cells, cell => cell == "'" + number);
        Assert.DoesNotContain(cells, cell => cell.Length > 0 && "=+-@＝".Contains(cell[0]));
    }
}
