using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using ExchangeGateway.Inventory;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Inventory;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck.Xunit;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry.Inventory;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class ImportInventoryTests
{
    private static readonly TradingGatewayRow Trading = new() { Number = Given.Number("T1"), Businesses = [TradingBusiness.Bond], FlowRateAfter = Given.Rate(4), EKey = new(IssuedAt: Given.Day(1), ExpiresAt: Given.Day(9)) };
    private static readonly MarketDataGatewayRow MarketData = new() { Number = Given.Number("280"), State = "已开通", Kind = CertificateKind.File };

    private static GatewayInventory Rows(ValueList<TradingGatewayRow> trading, params ValueList<MarketDataGatewayRow> marketData) => new(trading, marketData);

    private static async Task<InventoryImported> ImportAsync(Desk desk, GatewayInventory inventory, CommandHead? head = null) =>
        (await new ImportInventory(desk.Store).ExecuteAsync(new(head ?? By(Boss), inventory))).AsT0;

    [Fact]
    public async Task Import_OfRowsThatAreWhole_MakesOpenGatewaysAndCertificatesInService()
    {
        var desk = await new Desk().WithBrokerAsync();

        var imported = await ImportAsync(desk, Rows([Trading], MarketData));

        Assert.All(imported.Rows, row => Assert.Null(row.Flaw));
        var gateway = (TradingGateway)desk.Gateway("T1").Value;
        Assert.Equal((GatewayState.Open, 4), (gateway.State, gateway.FlowRate.Units));
        Assert.Equal((Trading.EKey, Given.Number("T1"), "InService", null), desk.Find(Certificate("T1", CertificateKind.EKey)) is { } eKey ? (eKey.Cells, eKey.InServiceAt, eKey.State, eKey.Certificate) : default);
        Assert.Equal(2 + 3, desk.Store.Aggregates.Count(aggregate => aggregate is RegisteredGateway or RegisteredCertificate));
        await TrailsOf.AreWholeAsync(desk.Store);
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public async Task Import_OfRowsThatLackSomething_AnswersEachWithWhat()
    {
        var desk = await new Desk().WithBrokerAsync();
        var inventory = Rows(
            [Trading with { Number = null }, Trading with { Number = Given.Number("T*") }, Trading with { Businesses = [] }],
            MarketData, MarketData, MarketData with { Number = Given.Number("1"), Kind = null }, MarketData with { Number = Given.Number("2"), State = "办理中" }, MarketData with { Number = Given.Number("3"), State = null });

        var imported = await ImportAsync(desk, inventory);

        Assert.Equal(
            [RowFlaw.NumberBlank, RowFlaw.NumberMasked, RowFlaw.BusinessMissing, RowFlaw.NumberShared, RowFlaw.NumberShared, RowFlaw.KindUnknown, RowFlaw.NotOpen, RowFlaw.NotOpen],
            imported.Rows.Select(row => row.Flaw!.Value));
        Assert.Empty(desk.Store.Aggregates.OfType<RegisteredGateway>());
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public async Task Import_OfOneCertificateAtTwoGateways_TakesNeitherOver()
    {
        var desk = await new Desk().WithBrokerAsync();
        var (shared, masked) = (new CertificateCells(Given.Legal(CertificateId.Of("C1"))), new CertificateCells(Given.Legal(CertificateId.Of("C*"))));
        var inventory = Rows(
            [Trading with { File = shared }, Trading with { Number = Given.Number("T2"), File = masked }, Trading with { Number = Given.Number("T3"), File = masked }],
            MarketData with { Certificate = shared });

        var imported = await ImportAsync(desk, inventory);

        Assert.Equal([RowFlaw.CertificateShared, null, null, RowFlaw.CertificateShared], imported.Rows.Select(row => row.Flaw));
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public async Task Import_OfACertificateInServiceAtAnotherGateway_LeavesItsRowOutEveryTime()
    {
        var desk = await new Desk().WithBrokerAsync();
        var used = new CertificateCells(Given.Legal(CertificateId.Of("C1")));
        await ImportAsync(desk, Rows([Trading with { File = used }]));
        var again = new ImportInventoryCommand(By(Boss), Rows([Trading, Trading with { Number = Given.Number("T2"), EKey = used }], MarketData), ExistingGateways.Leave);

        var imported = (await new ImportInventory(desk.Store).ExecuteAsync(again)).AsT0;

        Assert.Equal([RowFlaw.AlreadyThere, RowFlaw.CertificateInUse, null], imported.Rows.Select(row => row.Flaw));
        Assert.Equal(imported with { IsRepeat = true }, (await new ImportInventory(desk.Store).ExecuteAsync(again)).AsT0);
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains("2.2-5", imported.Rows[1].Text(language), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_ARepeatWhoseRowsCannotBeLookedUp_IsUnavailableAndNotToldWrongly()
    {
        var desk = await new Desk().WithBrokerAsync();
        await ImportAsync(desk, Rows([Trading]));
        var again = new ImportInventoryCommand(By(Boss), Rows([Trading]), ExistingGateways.Leave);
        Assert.Equal(RowFlaw.AlreadyThere, (await new ImportInventory(desk.Store).ExecuteAsync(again)).AsT0.Rows[0].Flaw);

        Assert.Equal(StoreFlaw.Unreachable, (await new ImportInventory(new StoreThatGoes(desk.Store)).ExecuteAsync(again)).AsT4.Flaw);
    }

    [Fact]
    public async Task Import_WhereAGatewayIsThere_IsRefusedOrLeavesIt()
    {
        var desk = await new Desk().WithBrokerAsync();
        await ImportAsync(desk, Rows([Trading]));
        var more = new ImportInventoryCommand(By(Boss), Rows([Trading with { FlowRateAfter = Given.Rate(9) }], MarketData));

        Assert.Equal(new Conflict(ConflictKind.AlreadyThere, Key(Given.Number("T1"))), (await new ImportInventory(desk.Store).ExecuteAsync(more)).AsT3);
        var left = (await new ImportInventory(desk.Store).ExecuteAsync(more with { Existing = ExistingGateways.Leave })).AsT0;

        Assert.Equal([RowFlaw.AlreadyThere, null], left.Rows.Select(row => row.Flaw));
        Assert.Equal(4, ((TradingGateway)desk.Gateway("T1").Value).FlowRate.Units);
    }

    [Fact]
    public async Task Import_TheSameRequestAgain_IsAnsweredRowByRowAsTheFirstTime()
    {
        var desk = await new Desk().WithBrokerAsync();
        var (head, rows) = (By(Boss), Rows([Trading, Trading with { Number = null }], MarketData));
        var first = await ImportAsync(desk, rows, head);
        var saved = desk.Store.Saved.Count;

        Assert.Equal(first with { IsRepeat = true }, await ImportAsync(desk, rows, head));
        Assert.Equal(saved, desk.Store.Saved.Count);
    }

    [Fact]
    public async Task Import_ByAStrangerOrOfNobody_IsRefused()
    {
        var desk = await new Desk().WithBrokerAsync();

        Assert.True((await new ImportInventory(desk.Store).ExecuteAsync(new(By(Stranger), Rows([Trading])))).IsT1);
        Assert.True((await new ImportInventory(new Desk().Store).ExecuteAsync(new(By(Stranger), Rows([Trading])))).IsT1);
        Assert.True((await new ImportInventory(new Desk().Store).ExecuteAsync(new(By(Manager), Rows([Trading])))).IsT2);
    }

    [Fact]
    [Trait("Rule", "5.1-4")]
    public async Task AnImportedCertificate_IsHandedOverReplacedAndCancelledAsAnyOther()
    {
        var desk = await new Desk().WithBrokerAsync();
        await ImportAsync(desk, Rows([Trading]));
        var (eKey, file) = (Certificate("T1", CertificateKind.EKey), Certificate("T1", CertificateKind.File));
        await Done(new RequestReplacement(desk.Store).ExecuteAsync(new(By(Boss), eKey, CertificateKind.EKey)));
        await desk.InstalledAsync(Certificate("T1", CertificateKind.EKey, 2));
        await Done(new CutOverCertificate(desk.Store).ExecuteAsync(new(By(Boss), Certificate("T1", CertificateKind.EKey, 2))));
        await Done(new CancelCertificate(desk.Store).ExecuteAsync(new(By(Boss), file)));

        Assert.Equal(("Replaced", "InService", "Cancelled"), (desk.Find(eKey).State, desk.Find(Certificate("T1", CertificateKind.EKey, 2)).State, desk.Find(file).State));
        Assert.Equal(desk.Find(eKey).Road, CertificateApplication.Imported(Given.Number("T1"), CertificateKind.EKey).Replay(desk.Find(eKey).Road.History));
        await TrailsOf.AreWholeAsync(desk.Store);
    }

    [Property(MaxTest = 50)]
    public async Task Import_OfAnyInventory_AnswersEveryRowAndMakesWhatItSays(GatewayInventory inventory)
    {
        var desk = await new Desk().WithBrokerAsync();

        var imported = await ImportAsync(desk, inventory);

        Assert.Equal(inventory.TradingGateways.Count + inventory.MarketDataGateways.Count, imported.Rows.Count);
        Assert.Equal(
            imported.Rows.Where(row => row.Flaw is null).Select(row => row.Number!.Value).Order(StringComparer.Ordinal),
            desk.Store.Aggregates.OfType<RegisteredGateway>().Select(gateway => gateway.Value.Number.Value).Order(StringComparer.Ordinal));
        Assert.All(Enum.GetValues<Language>(), language => Assert.All(imported.Rows, row => Assert.DoesNotContain("row-", row.Text(language), StringComparison.Ordinal)));
    }

    [Fact]
    public void Flaws_All_HaveAText() => Assert.All(Enum.GetValues<RowFlaw>(), flaw => Assert.All(
        Enum.GetValues<Language>(), language => Assert.DoesNotContain($"{flaw}", new ImportedRow(InventoryTable.TradingGateways, 1, null, flaw).Text(language), StringComparison.Ordinal)));

    /// <summary>A store that answers once, and then cannot be reached.</summary>
    private sealed class StoreThatGoes(IRegistryStore store) : IRegistryStore
    {
        private bool _isGone;

        public async ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default)
        {
            var outcome = _isGone ? new StoreUnavailable(StoreFlaw.Unreachable) : await store.ExecuteAsync(decide, cancellation);
            _isGone = true;
            return outcome;
        }
    }
}
