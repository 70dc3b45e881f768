using ExchangeGateway.FsCheck;
using ExchangeGateway.Inventory;
using FsCheck.Xunit;

namespace ExchangeGateway.Csv.Tests;

[Properties(Arbitrary = [typeof(Arbitraries), typeof(CsvOptions)], MaxTest = 300)]
public class RoundTripProperties
{
    [Property]
    [Trait("Rule", "2.5-1")]
    public void TradingGateways_WrittenAndRead_AreTheSame(TradingGatewayRow[] rows, InventoryCsvOptions options)
    {
        var file = new MemoryStream();
        InventoryCsv.WriteTradingGatewaysAsync(file, rows.ToAsyncEnumerable(), options).GetAwaiter().GetResult();

        var read = Import.Of(file.ToArray(), options).AsT0;

        Assert.Equal(new ImportedInventory(new(rows.ToValueList(), []), [], 0), read);
    }

    [Property]
    [Trait("Rule", "3.4-1")]
    public void MarketDataGateways_WrittenAndRead_AreTheSame(MarketDataGatewayRow[] rows, InventoryCsvOptions options)
    {
        var file = new MemoryStream();
        InventoryCsv.WriteMarketDataGatewaysAsync(file, rows.ToAsyncEnumerable(), options).GetAwaiter().GetResult();

        var read = Import.Of(file.ToArray(), options).AsT0;

        Assert.Equal(new ImportedInventory(new([], rows.ToValueList()), [], 0), read);
    }
}
