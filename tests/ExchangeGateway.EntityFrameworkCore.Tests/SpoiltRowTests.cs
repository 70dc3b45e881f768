using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>A column that somebody else wrote to: whichever road leads there, it is named, and nothing is thrown.</summary>
[Collection(nameof(Databases))]
public class SpoiltRowTests(Databases databases)
{
    private const string
        State = """UPDATE "Gateways" SET "State" = 'Elsewhere'""", Json = """UPDATE "Gateways" SET "Businesses" = '[{'""";

    public static TheoryData<Database, string> Gateways => new()
    {
        { Database.Sqlite, State }, { Database.PostgreSql, State }, { Database.Sqlite, Json }, { Database.PostgreSql, Json },
        { Database.Sqlite, """UPDATE "Gateways" SET "ChangedAt" = 9223372036854775000""" },
        { Database.Sqlite, """UPDATE "Gateways" SET "OpenedOn" = 'soon'""" },
    };

    public static TheoryData<Database> All => [.. Enum.GetValues<Database>()];

    [Theory]
    [MemberData(nameof(Gateways))]
    public async Task Gateway_WithASpoiltColumn_IsNotOursOnEachRoad(Database database, string spoil)
    {
        await using var registry = await databases.NewAsync(database);
        var gateway = Some.Gateway(Some.Id(), 1);
        Assert.True((await registry.SaveAsync(Saving.Change(gateway))).IsT0);
        await SpoilAsync(registry, spoil);

        Assert.Equal(StoreFlaw.NotOurs, (await registry.FindAsync<RegisteredGateway>(gateway.Key)).AsT1.Flaw);
        Assert.Equal(StoreFlaw.NotOurs, (await registry.GatewaysAsync(new(GatewaySystem.Trading), new(10))).AsT1.Flaw);
        Assert.Equal(StoreFlaw.NotOurs, await FlawAsync(registry, async (transaction, cancellation) => await transaction.FindAsync<RegisteredGateway>(gateway.Key, cancellation)));
        Assert.Equal(StoreFlaw.NotOurs, await FlawAsync(registry, async (transaction, cancellation) => await transaction.FindGatewaysAsync(gateway.Institution, [Some.Number(1)], cancellation)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Trail_WithARoleThatIsNone_IsNotOurs(Database database)
    {
        await using var registry = await databases.NewAsync(database);
        var gateway = Some.Gateway(Some.Id(), 1);
        Assert.True((await registry.SaveAsync(Saving.Change(gateway))).IsT0);
        await TrailTriggers.RemoveAsync(registry, database);
        await SpoilAsync(registry, """UPDATE "AuditEntries" SET "Role" = '' """);

        Assert.Equal(StoreFlaw.NotOurs, (await registry.TrailAsync(gateway.Key, 0, 10)).AsT1.Flaw);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Receipt_WithSpoiltEffects_IsNotOursInTheOutboxAndForADecision(Database database)
    {
        await using var registry = await databases.NewAsync(database);
        var change = Saving.Change(Some.Institution());
        Assert.True((await registry.SaveAsync(change)).IsT0);
        await SpoilAsync(registry, """UPDATE "Receipts" SET "Effects" = '[{'""");

        Assert.Equal(StoreFlaw.NotOurs, (await registry.ReadAsync(10)).AsT1.Flaw);
        Assert.Equal(StoreFlaw.NotOurs, await FlawAsync(registry, async (transaction, cancellation) => await transaction.FindReceiptAsync(Saving.By.Actor.Institution, change.Entry.Request, cancellation)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Lease_WithAHolderThatIsNone_IsNotOurs(Database database)
    {
        await using var registry = await databases.NewAsync(database);
        ILeaseStore leases = registry;
        var certificate = Fingerprint.Of([1]);
        var lease = new SignInLease(certificate, new(Some.Id(), Some.Number(1)), 1, RequestId.New(), Instant.FromUtc(2026, 11, 24, 2, 0));
        Assert.True((await leases.ExecuteAsync(certificate, (_, _) => lease, default)).IsT0);
        await SpoilAsync(registry, """UPDATE "Leases" SET "Gateway" = ''""");

        Assert.Equal(StoreFlaw.NotOurs, (await leases.ExecuteAsync(certificate, (_, _) => null, default)).AsT2.Flaw);
    }

    private static async Task<StoreFlaw> FlawAsync(RelationalRegistry registry, Func<IRegistryTransaction, CancellationToken, Task> read) =>
        (await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            await read(transaction, cancellation);
            return null;
        })).AsT2.Flaw;

    private static async Task SpoilAsync(RelationalRegistry registry, string statement)
    {
        await using var context = registry.Database.NewContext();
        Assert.Equal(1, await context.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal)));
    }
}
