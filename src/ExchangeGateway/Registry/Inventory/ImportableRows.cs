using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry.Inventory;

/// <summary>The rows of an inventory, told apart into those that can be imported and those that cannot, by themselves.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class ImportableRows
{
    private static readonly string[] Open = [.. Enum.GetValues<Language>().Select(language => LifecycleDiagram.Caption(nameof(GatewayState.Open), language)), nameof(GatewayState.Open)];
    private readonly GatewayInventory _inventory;

    private ImportableRows(GatewayInventory inventory, ValueList<ImportedRow> all) => (_inventory, All) = (inventory, all);

    /// <summary>Every row, with what it lacks.</summary>
    public ValueList<ImportedRow> All { get; }

    /// <summary>The registration numbers of those that lack nothing.</summary>
    public IReadOnlyList<RegistrationNumber> Numbers => [.. All.Where(row => row.Flaw is null).Select(row => row.Number!)];

    /// <summary>Looks at each row by itself and beside the others: both tables have one row of numbers.</summary>
    public static ImportableRows Of(GatewayInventory inventory)
    {
        var shared = inventory.TradingGateways.Select(row => row.Number).Concat(inventory.MarketDataGateways.Select(row => row.Number))
            .OfType<RegistrationNumber>().GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        var ids = inventory.TradingGateways.SelectMany((row, i) => new[] { (row.EKey.Id, Row: $"T{i}"), (row.File.Id, Row: $"T{i}") })
            .Concat(inventory.MarketDataGateways.Select((row, i) => (row.Certificate.Id, Row: $"M{i}")));
        var sharedIds = ids.Where(one => one.Id is { } id && !IsMasked(id.Value)).Distinct()
            .GroupBy(one => one.Id!).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return new(inventory,
        [
            .. inventory.TradingGateways.Select((row, i) => new ImportedRow(InventoryTable.TradingGateways, i + 1, row.Number,
                NumberFlaw(row.Number, shared) ?? CertificateFlaw(sharedIds, row.EKey.Id, row.File.Id) ?? (row.Businesses.Count == 0 ? RowFlaw.BusinessMissing : null))),
            .. inventory.MarketDataGateways.Select((row, i) => new ImportedRow(InventoryTable.MarketDataGateways, i + 1, row.Number,
                NumberFlaw(row.Number, shared) ?? CertificateFlaw(sharedIds, row.Certificate.Id) ?? (row.Kind is null ? RowFlaw.KindUnknown : Open.Contains(row.State?.Trim()) ? null : RowFlaw.NotOpen))),
        ]);
    }

    /// <summary>The certificate ids of those that lack nothing, as far as they are known.</summary>
    public IReadOnlyCollection<CertificateId> Ids => [.. All.Where(row => row.Flaw is null).SelectMany(IdsOf).Distinct()];

    /// <summary>A row's certificate ids, as far as they are known: a masked one is not.</summary>
    public IEnumerable<CertificateId> IdsOf(ImportedRow row) =>
        (row.Table is InventoryTable.TradingGateways && _inventory.TradingGateways[row.Place - 1] is var trading ? [trading.EKey.Id, trading.File.Id] : new[] { _inventory.MarketDataGateways[row.Place - 1].Certificate.Id })
        .OfType<CertificateId>().Where(id => !IsMasked(id.Value));

    /// <summary>What a row that lacks nothing makes: its gateway, and the certificates that serve there.</summary>
    public IEnumerable<Aggregate> Made(InstitutionId institution, ImportedRow row) => row.Table is InventoryTable.TradingGateways
        ? Made(institution, _inventory.TradingGateways[row.Place - 1])
        : Made(institution, _inventory.MarketDataGateways[row.Place - 1]);

    // A trading gateway has one certificate of each kind (2.2-4), whatever the row says of them.
    private static IEnumerable<Aggregate> Made(InstitutionId institution, TradingGatewayRow row) =>
    [
        new RegisteredGateway(institution, TradingGateway.Restore(row.Number!, row.Businesses, row.FlowRate ?? default, GatewayState.Open, row.ScheduledOn) with { Id = row.Id }) { OperatedAt = row.OperatedAt },
        InService(institution, row.Number!, CertificateKind.EKey, row.EKey),
        InService(institution, row.Number!, CertificateKind.File, row.File),
    ];

    private static IEnumerable<Aggregate> Made(InstitutionId institution, MarketDataGatewayRow row) =>
    [
        new RegisteredGateway(institution, MarketDataGateway.Restore(row.Number!, row.Kind!.Value, GatewayState.Open, row.OpenedOn)),
        InService(institution, row.Number!, row.Kind!.Value, row.Certificate),
    ];

    private static RegisteredCertificate InService(InstitutionId institution, RegistrationNumber gateway, CertificateKind kind, CertificateCells cells) =>
        new(institution, CertificateApplication.Imported(gateway, kind)) { Cells = cells, InServiceAt = gateway };

    private static RowFlaw? NumberFlaw(RegistrationNumber? number, HashSet<RegistrationNumber> shared) =>
        number is null ? RowFlaw.NumberBlank
        : IsMasked(number.Value) ? RowFlaw.NumberMasked
        : shared.Contains(number) ? RowFlaw.NumberShared
        : null;

    private static RowFlaw? CertificateFlaw(HashSet<CertificateId> shared, params ReadOnlySpan<CertificateId?> ids)
    {
        foreach (var id in ids)
        {
            if (id is not null && shared.Contains(id))
            {
                return RowFlaw.CertificateShared;
            }
        }

        return null;
    }

    private static bool IsMasked(string text) => text.Contains('*', StringComparison.Ordinal);
}
