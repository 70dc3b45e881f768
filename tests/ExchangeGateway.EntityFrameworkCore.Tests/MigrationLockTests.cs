using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Registry;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

[Collection(nameof(Databases))]
public class MigrationLockTests(Databases databases)
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 1, 30);

    [Fact]
    public async Task Migrate_WhereAKilledHostLeftItsLock_TakesItAwayAfterAWhile()
    {
        var file = Locked("2026-11-24 01:19:59+00:00");
        await using var registry = SqliteRegistry.Open(file, new FakeClock(Now));

        Assert.NotEmpty((await registry.MigrateAsync()).AsT0.Applied);
    }

    [Fact]
    public async Task Migrate_WhileAnotherHostIsAtIt_WaitsAndSaysThatItIsBusy()
    {
        var file = Locked("2026-11-24 01:29:00+00:00");
        await using var registry = SqliteRegistry.Open(file, new FakeClock(Now), patience: Duration.FromSeconds(1));

        Assert.Equal(new StoreUnavailable(StoreFlaw.Busy, "__EFMigrationsLock"), (await registry.MigrateAsync()).AsT1);
    }

    // As EF Core makes it.
    private string Locked(string since)
    {
        var file = databases.NewFile();
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '{since}');
            """;
        command.ExecuteNonQuery();
        return file;
    }
}
