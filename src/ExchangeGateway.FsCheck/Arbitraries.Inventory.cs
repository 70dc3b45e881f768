using ExchangeGateway.FsCheck.Tables;
using ExchangeGateway.Inventory;
using FsCheck;

namespace ExchangeGateway.FsCheck;

// Rows of the portal's query tables.
public static partial class Arbitraries
{
    /// <summary>What a query table says of a certificate; any cell may be blank, its id masked.</summary>
    public static Arbitrary<CertificateCells> CertificateCells => Rows.Certificates;

    /// <summary>Rows of trading gateways; any cell may be blank, though not all, and ids masked.</summary>
    public static Arbitrary<TradingGatewayRow> TradingGatewayRows => Rows.Trading;

    /// <summary>Rows of market-data gateways; any cell may be blank, though not all, and ids masked.</summary>
    public static Arbitrary<MarketDataGatewayRow> MarketDataGatewayRows => Rows.MarketData;

    /// <summary>Rows of both tables, up to six of each, in which no certificate's id stands twice, masked ones apart.</summary>
    public static Arbitrary<GatewayInventory> Inventories => Tables.Inventories.All;

    /// <summary>Rows of both tables, in which one to three certificates are at two gateways each.</summary>
    public static Arbitrary<SharingInventory> SharingInventories => Tables.Inventories.Sharing;
}
