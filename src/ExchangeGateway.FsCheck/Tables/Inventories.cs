using System.Globalization;
using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Tables;

/// <summary>Inventories: rows of both tables, in which no two gateways have one certificate, or in which they do.</summary>
internal static class Inventories
{
    private const int Most = 6;

    private static readonly Arbitrary<TradingGatewayRow[]> Trading = Sets.UpTo(Most, Rows.Trading);

    private static readonly Arbitrary<MarketDataGatewayRow[]> MarketData = Sets.UpTo(Most, Rows.MarketData);

    public static Arbitrary<GatewayInventory> All { get; } = Arb.From(
        from trading in Trading.Generator
        from marketData in MarketData.Generator
        select WithEachIdOnce(trading, marketData),
        Simpler);

    public static Arbitrary<SharingInventory> Sharing { get; } = Arb.From(
        from inventory in All.Generator
        from pairs in Gen.Choose(1, 3)
        from places in Gen.ArrayOf(Gen.Choose(0, 2).Two(), pairs)
        from cells in Gen.ArrayOf(Rows.Certificates.Generator, pairs)
        select places.Zip(cells).Aggregate(new SharingInventory(inventory, []), (sharing, pair) => Shared(sharing, pair.First.Item1, pair.First.Item2, pair.Second)),
        sharing =>
        [
            .. sharing.Shared.Where(_ => sharing.Shared.Count > 1).Select(id => new SharingInventory(Without(sharing.Inventory, id), sharing.Shared.Where(other => other != id).ToValueList())),
            .. Simpler(sharing.Inventory).Where(inventory => sharing.Shared.All(id => Ids(inventory).Count(other => other == id) == 2)).Select(inventory => sharing with { Inventory = inventory }),
        ]);

    private static IEnumerable<GatewayInventory> Simpler(GatewayInventory inventory) =>
    [
        .. Trading.Shrinker([.. inventory.TradingGateways]).Select(rows => inventory with { TradingGateways = rows.ToValueList() }),
        .. MarketData.Shrinker([.. inventory.MarketDataGateways]).Select(rows => inventory with { MarketDataGateways = rows.ToValueList() }),
    ];

    // An id that stands there already is left blank; masked ones are the same in many rows.
    private static GatewayInventory WithEachIdOnce(TradingGatewayRow[] trading, MarketDataGatewayRow[] marketData)
    {
        var seen = new HashSet<CertificateId>();
        return new(
            trading.Select(row => row with { EKey = Once(row.EKey), File = Once(row.File) }).Where(row => row != new TradingGatewayRow()).ToValueList(),
            marketData.Select(row => row with { Certificate = Once(row.Certificate) }).Where(row => row != new MarketDataGatewayRow()).ToValueList());

        CertificateCells Once(CertificateCells cells) => cells.Id is { } id && !IsMasked(id) && !seen.Add(id) ? cells with { Id = null } : cells;
    }

    // Two rows more, of gateways that are not there yet. A place is an EKey's, a file's, or a market-data gateway's.
    private static SharingInventory Shared(SharingInventory sharing, int one, int other, CertificateCells cells)
    {
        var id = CertificateId.Of(Fresh(Ids(sharing.Inventory).Select(known => known.Value))).AsT0;
        var inventory = With(With(sharing.Inventory, one, cells with { Id = id }), other, cells with { Id = id });
        return new(inventory, sharing.Shared.Add(id));
    }

    private static GatewayInventory With(GatewayInventory inventory, int place, CertificateCells cells)
    {
        var numbers = inventory.TradingGateways.Select(row => row.Number).Concat(inventory.MarketDataGateways.Select(row => row.Number));
        var number = RegistrationNumber.Of(Fresh(numbers.Select(known => known?.Value))).AsT0;
        return place switch
        {
            0 => inventory with { TradingGateways = [.. inventory.TradingGateways, new() { Number = number, EKey = cells }] },
            1 => inventory with { TradingGateways = [new() { Number = number, File = cells }, .. inventory.TradingGateways] },
            _ => inventory with { MarketDataGateways = [.. inventory.MarketDataGateways, new() { Number = number, State = "已开通", Kind = CertificateKind.EKey, Certificate = cells with { Algorithm = null, Institution = null } }] },
        };
    }

    private static GatewayInventory Without(GatewayInventory inventory, CertificateId id) => new(
        inventory.TradingGateways.Where(row => row.EKey.Id != id && row.File.Id != id).ToValueList(),
        inventory.MarketDataGateways.Where(row => row.Certificate.Id != id).ToValueList());

    private static IEnumerable<CertificateId> Ids(GatewayInventory inventory) =>
        inventory.TradingGateways.SelectMany(row => (CertificateId?[])[row.EKey.Id, row.File.Id]).Concat(inventory.MarketDataGateways.Select(row => row.Certificate.Id)).OfType<CertificateId>();

    private static string Fresh(IEnumerable<string?> taken)
    {
        var all = taken.ToHashSet();
        return Enumerable.Range(1, int.MaxValue).Select(number => number.ToString(CultureInfo.InvariantCulture)).First(number => !all.Contains(number));
    }

    private static bool IsMasked(CertificateId id) => id.Value.Contains('*', StringComparison.Ordinal);
}
