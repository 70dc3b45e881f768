using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.Postgres;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

[Collection(nameof(Databases))]
public class PostgresFailureTests(Databases databases)
{
    [Fact]
    public async Task Execute_WhereTheServersNameIsNotKnown_IsUnreachable()
    {
        await using var registry = PostgresRegistry.Open("Host=no-such-host.invalid;Username=nobody;Timeout=5");

        Assert.Equal(StoreFlaw.Unreachable, await FlawOfSavingAsync(registry));
    }

    [Fact]
    public async Task Execute_WithoutAServer_IsUnreachable()
    {
        await using var registry = PostgresRegistry.Open("Host=127.0.0.1;Port=1;Username=nobody;Timeout=5");

        Assert.Equal(StoreFlaw.Unreachable, await FlawOfSavingAsync(registry));
        Assert.Equal(StoreFlaw.Unreachable, (await registry.MigrateAsync()).AsT1.Flaw);
    }

    [Fact]
    public async Task Execute_WithoutTables_IsNotOurs()
    {
        await using var registry = PostgresRegistry.Open(databases.Server.NewDatabase());

        Assert.Equal(StoreFlaw.NotOurs, await FlawOfSavingAsync(registry));
    }

    [Fact]
    public async Task Execute_OnANewerVersionsTables_IsNotOurs()
    {
        var database = await MigratedAsync();
        await ExecuteAsync(database, """INSERT INTO "__EFMigrationsHistory" VALUES ('29991231000000_Later', '99.0.0')""");
        await using var registry = PostgresRegistry.Open(database);

        Assert.Equal(StoreFlaw.NotOurs, await FlawOfSavingAsync(registry));
    }

    [Fact]
    public async Task Execute_OnADatabaseThatIsNotThere_IsNotOurs()
    {
        var database = new NpgsqlConnectionStringBuilder(databases.Server.NewDatabase()) { Database = "nowhere" }.ToString();
        await using var registry = PostgresRegistry.Open(database);

        Assert.Equal(StoreFlaw.NotOurs, await FlawOfSavingAsync(registry));
    }

    [Fact]
    public async Task Execute_WhereOneMayOnlyRead_IsReadOnly()
    {
        var database = new NpgsqlConnectionStringBuilder(await MigratedAsync()) { Options = "-c default_transaction_read_only=on" }.ToString();
        await using var registry = PostgresRegistry.Open(database);

        Assert.Equal(StoreFlaw.ReadOnly, await FlawOfSavingAsync(registry));
    }

    [Theory]
    [InlineData("Options", "-c lock_timeout=200")]
    [InlineData("Command Timeout", "1")]
    public async Task Execute_WhileAnotherHoldsTheRow_IsBusyWhenPatienceEnds(string setting, string value)
    {
        var database = await MigratedAsync();
        var institution = Some.Institution();
        await using var first = PostgresRegistry.Open(database);
        Assert.True((await first.SaveAsync(Saving.Change(institution))).IsT0);
        await using var source = NpgsqlDataSource.Create(database);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("""SELECT 1 FROM "Institutions" FOR UPDATE""", connection, transaction);
        await command.ExecuteNonQueryAsync();
        await using var registry = PostgresRegistry.Open(new NpgsqlConnectionStringBuilder(database) { [setting] = value }.ToString());

        Assert.Equal(StoreFlaw.Busy, (await registry.SaveAsync(Saving.Change(institution, expected: 1))).AsT2.Flaw);
    }

    [Fact]
    public async Task Execute_WhoseConnectionIsCutBeforeTheCommit_IsUnreachableAndSavesNothing()
    {
        var database = await MigratedAsync();
        await using var registry = PostgresRegistry.Open(database);
        var institution = Some.Institution();

        var outcome = await registry.ExecuteAsync(async (_, _) =>
        {
            await ExecuteAsync(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            return Saving.Unit(Saving.Change(institution));
        });

        Assert.Equal(StoreFlaw.Unreachable, outcome.AsT2.Flaw);
        Assert.Null(await registry.ValueOfAsync<RegisteredInstitution>(institution.Key));
    }

    // A deferred trigger runs inside the commit: there it ends its own connection, as a server that is shut down would.
    [Fact]
    public async Task Execute_WhoseConnectionIsLostDuringTheCommit_IsNotKnown()
    {
        var database = await MigratedAsync();
        await ExecuteAsync(database, """
            CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON "Institutions" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut();
            """);
        await using var registry = PostgresRegistry.Open(database);

        Assert.Equal(StoreFlaw.ConnectionLost, await FlawOfSavingAsync(registry));
    }

    [Fact]
    public async Task Execute_WhenTheServerStopsAndStartsAgain_IsUnreachableAndGoesOn()
    {
        using var cluster = PostgresCluster.Start();
        await using var registry = PostgresRegistry.Open(cluster.ConnectionStringOf("postgres"));
        Assert.True((await registry.MigrateAsync()).IsT0);
        var institution = Some.Institution();
        Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);

        cluster.StopAtOnce();
        Assert.Equal(StoreFlaw.Unreachable, await FlawOfSavingAsync(registry));

        cluster.StartAgain();
        Assert.Equal(institution, await registry.ValueOfAsync<RegisteredInstitution>(institution.Key));
    }

    [Fact]
    public async Task Execute_TwoThatWaitForEachOther_EndsOneWithAConflict()
    {
        var database = new NpgsqlConnectionStringBuilder(await MigratedAsync()) { Options = "-c deadlock_timeout=100" }.ToString();
        await using var registry = PostgresRegistry.Open(database);
        var (first, second) = (Some.Institution(InstitutionIdOf("a")), Some.Institution(InstitutionIdOf("b")));
        Assert.True((await registry.SaveAsync(Saving.Change(first), Saving.Change(second))).IsT0);
        await using var source = NpgsqlDataSource.Create(database);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Lock("b");

        // The registry locks a, and waits for b; the other, who has b, waits for a: one of both must give way.
        var saving = registry.SaveAsync(Saving.Change(first, expected: 1), Saving.Change(second, expected: 1)).AsTask();
        await Waiting(database);
        Exception? otherGaveWay = null;
        try
        {
            await Lock("a");
            await transaction.RollbackAsync();
        }
        catch (PostgresException e)
        {
            otherGaveWay = e;
            await transaction.RollbackAsync();
        }

        var outcome = await saving;
        Assert.True(otherGaveWay is not null ? outcome.IsT0 : outcome.IsT1 && outcome.AsT1.Kind is ConflictKind.StaleVersion, $"{outcome.Value}");

        async Task Lock(string id)
        {
            await using var command = new NpgsqlCommand("""SELECT 1 FROM "Institutions" WHERE "Institution" = $1 FOR UPDATE""", connection, transaction) { Parameters = { new() { Value = id } } };
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public async Task Script_RunByAnother_MakesARegistry()
    {
        var database = databases.Server.NewDatabase();
        await using var registry = PostgresRegistry.Open(database);
        await ExecuteAsync(database, registry.MigrationScript());
        await ExecuteAsync(database, registry.MigrationScript());

        Assert.True((await registry.SaveAsync(Saving.Change(Some.Institution()))).IsT0);
        Assert.Empty((await registry.MigrateAsync()).AsT0.Applied);
    }

    [Theory]
    [InlineData("", 100)]
    [InlineData(";Max Auto Prepare=0", 0)]
    [InlineData(";Max Auto Prepare=7", 7)]
    public async Task Open_WhereTheConnectionStringDoesNotSay_PreparesWhatIsAskedOften(string said, int statements)
    {
        await using var registry = PostgresRegistry.Open("Host=127.0.0.1" + said);
        await using var context = registry.Database.NewContext();

        Assert.Equal(statements, new NpgsqlConnectionStringBuilder(context.Database.GetDbConnection().ConnectionString).MaxAutoPrepare);
    }

    [Fact]
    public async Task Now_IsTheServersClock()
    {
        var registry = await databases.SharedAsync(Database.PostgreSql);
        NodaTime.Instant first = default, second = default;

        await registry.ExecuteAsync((transaction, _) =>
        {
            first = transaction.Now;
            return new((UnitOfWork?)null);
        });
        await registry.ExecuteAsync((transaction, _) =>
        {
            second = transaction.Now;
            return new((UnitOfWork?)null);
        });

        Assert.True(first > Databases.Clock().GetCurrentInstant() - NodaTime.Duration.FromDays(365) && second > first, $"{first}, {second}");
    }

    private static Institutions.InstitutionId InstitutionIdOf(string id) => Institutions.InstitutionId.Of(id).AsT0;

    private static async Task<StoreFlaw> FlawOfSavingAsync(RelationalRegistry registry) => (await registry.SaveAsync(Saving.Change(Some.Institution()))).AsT2.Flaw;

    private async Task<string> MigratedAsync()
    {
        var database = databases.Server.NewDatabase();
        await using var registry = PostgresRegistry.Open(database);
        Assert.True((await registry.MigrateAsync()).IsT0);
        return database;
    }

    // Until somebody in the database waits for a lock.
    private static async Task Waiting(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
        while ((long)(await command.ExecuteScalarAsync())! == 0)
        {
            await Task.Yield();
        }
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ToString());
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
