using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Registry;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

[Collection(nameof(Databases))]
public class SqliteFailureTests(Databases databases)
{
    private static readonly Duration Short = Duration.FromSeconds(1);

    [Fact]
    public async Task Execute_WithoutAFile_IsUnreachable()
    {
        await using var registry = SqliteRegistry.Open(databases.NewFile(), Databases.Clock());

        Assert.Equal(StoreFlaw.Unreachable, await FlawOfSavingAsync(registry));
    }

    [Fact]
    public async Task Execute_WithoutTables_IsNotOurs()
    {
        var file = databases.NewFile();
        await ExecuteAsync(file, "CREATE TABLE Other (Id INTEGER)");
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());

        Assert.Equal(StoreFlaw.NotOurs, await FlawOfSavingAsync(registry));
    }

    [Fact]
    public async Task Migrate_AfterAnotherWasKilledWhileItLooked_DoesNotWaitForItsLock()
    {
        var file = await MigratedAsync();
        await ExecuteAsync(file, "INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-24')");
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());

        Assert.Empty((await registry.MigrateAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1))).AsT0.Applied);
    }

    [Fact]
    public async Task Execute_OnANewerVersionsTables_IsNotOurs()
    {
        var file = await MigratedAsync();
        await ExecuteAsync(file, "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '99.0.0')");
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());

        Assert.Equal(StoreFlaw.NotOurs, await FlawOfSavingAsync(registry));
        Assert.Equal(StoreFlaw.NotOurs, (await registry.FindAsync<RegisteredInstitution>(Some.Institution().Key)).AsT1.Flaw);
    }

    [Fact]
    public async Task Execute_OnAFileThatIsNoDatabase_IsNotOurs()
    {
        var file = databases.NewFile();
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("This is a letter, and not a database. ", 100)));
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());

        Assert.Equal(StoreFlaw.NotOurs, await FlawOfSavingAsync(registry));
        Assert.Equal(StoreFlaw.NotOurs, (await registry.MigrateAsync()).AsT1.Flaw);
    }

    [Fact]
    public async Task Execute_WhereARowWasSpoilt_IsNotOurs()
    {
        var file = await MigratedAsync();
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());
        var institution = Some.Institution();
        Assert.True((await registry.SaveAsync(Saving.Change(institution))).IsT0);
        await ExecuteAsync(file, "UPDATE Institutions SET Accounts = '[{]'");

        Assert.Equal(StoreFlaw.NotOurs, (await registry.FindAsync<RegisteredInstitution>(institution.Key)).AsT1.Flaw);
        Assert.Equal(StoreFlaw.NotOurs, (await registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            await transaction.FindAsync<RegisteredInstitution>(institution.Key, cancellation);
            return null;
        })).AsT2.Flaw);
    }

    [Fact]
    public async Task Execute_WhileAnotherProcessWrites_IsBusyAndLosesNothing()
    {
        var file = await MigratedAsync();
        await using var registry = SqliteRegistry.Open(file, Databases.Clock(), Short);
        using (var other = Open(file))
        {
            using var transaction = other.BeginTransaction(deferred: false);

            Assert.Equal(StoreFlaw.Busy, await FlawOfSavingAsync(registry));
        }

        Assert.True((await registry.SaveAsync(Saving.Change(Some.Institution()))).IsT0);
    }

    [Fact]
    public async Task Execute_WhileAnotherCommandDecides_IsBusyWhenPatienceEnds()
    {
        var file = await MigratedAsync();
        await using var registry = SqliteRegistry.Open(file, Databases.Clock(), Short);
        var (inside, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var deciding = registry.ExecuteAsync(async (_, _) =>
        {
            inside.SetResult();
            await leave.Task;
            return null;
        }).AsTask();
        await inside.Task;

        Assert.Equal(StoreFlaw.Busy, await FlawOfSavingAsync(registry));
        leave.SetResult();
        Assert.True((await deciding).IsT0);
    }

    [Fact]
    public async Task Execute_OnAFullDatabase_IsFullAndNothingIsHalfWritten()
    {
        var file = await MigratedAsync();
        await using var registry = new RelationalRegistry(new SqliteDatabase(file, Databases.Clock(), Duration.FromSeconds(5), "PRAGMA max_page_count = 1;"));
        StoreOutcome? outcome = null;
        var saved = new List<RegisteredInstitution>();
        for (var tries = 0; tries < 10_000 && (outcome is null || outcome.IsT0); tries++)
        {
            var institution = Some.Institution();
            outcome = await registry.SaveAsync(Saving.Change(institution, reason: new string('满', 500)));
            if (outcome.IsT0)
            {
                saved.Add(institution);
            }
        }

        Assert.Equal(StoreFlaw.Full, outcome!.AsT2.Flaw);
        Assert.Equal(saved.Count, (await registry.HeadsAsync(AggregateKind.Institution, new(1_000))).AsT0.Items.Count);
        Assert.All(saved, institution => Assert.Single(registry.TrailAsync(institution.Key, 0, 10).AsTask().Result.AsT0));
    }

    [Fact]
    public async Task Execute_OnAConnectionThatMayOnlyRead_IsReadOnly()
    {
        var file = await MigratedAsync();
        await using var registry = new RelationalRegistry(new SqliteDatabase(file, Databases.Clock(), Duration.FromSeconds(5), "PRAGMA query_only = 1;"));

        Assert.Equal(StoreFlaw.ReadOnly, await FlawOfSavingAsync(registry));
        Assert.Null((await registry.FindAsync<RegisteredInstitution>(Some.Institution().Key)).AsT0);
    }

    [Fact]
    public async Task Migrate_Again_AppliesNothing()
    {
        var file = databases.NewFile();
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());

        Assert.NotEmpty((await registry.MigrateAsync()).AsT0.Applied);
        Assert.Empty((await registry.MigrateAsync()).AsT0.Applied);
    }

    [Fact]
    public async Task Script_RunByAnother_MakesARegistry()
    {
        var file = databases.NewFile();
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());
        await ExecuteAsync(file, registry.MigrationScript());

        Assert.True((await registry.SaveAsync(Saving.Change(Some.Institution()))).IsT0);
    }

    [Fact]
    public async Task Connections_OfARegistry_KeepALogAndWriteThrough()
    {
        var file = await MigratedAsync();
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());
        await using var context = registry.Database.NewContext();

        Assert.Equal("wal", Assert.Single(await context.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode()").ToListAsync()));
        Assert.Equal(2, Assert.Single(await context.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous()").ToListAsync()));
    }

    private static async Task<StoreFlaw> FlawOfSavingAsync(RelationalRegistry registry) => (await registry.SaveAsync(Saving.Change(Some.Institution()))).AsT2.Flaw;

    private async Task<string> MigratedAsync()
    {
        var file = databases.NewFile();
        await using var registry = SqliteRegistry.Open(file, Databases.Clock());
        Assert.True((await registry.MigrateAsync()).IsT0);
        return file;
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
