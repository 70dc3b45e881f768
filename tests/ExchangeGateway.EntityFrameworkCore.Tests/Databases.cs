using System.Collections.Concurrent;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Postgres;
using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.EntityFrameworkCore.Tests;

/// <summary>Both databases, for all tests of this project: a server and a registry in each that are made once.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly ConcurrentDictionary<Database, Lazy<Task<RelationalRegistry>>> _shared = [];
    private readonly Lazy<PostgresServer> _server = new(PostgresServer.Start);
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangegateway-sqlite-").FullName;

    public static FakeClock Clock() => new(Instant.FromUtc(2026, 11, 24, 1, 30), Duration.FromMilliseconds(1));

    public PostgresServer Server => _server.Value;

    public string NewFile() => Path.Combine(_folder, $"{Guid.NewGuid():N}.db");

    /// <summary>A registry that others use too, each under institutions of its own.</summary>
    public Task<RelationalRegistry> SharedAsync(Database database) =>
        _shared.GetOrAdd(database, one => new(() => NewAsync(one))).Value;

    /// <summary>An empty registry.</summary>
    public async Task<RelationalRegistry> NewAsync(Database database)
    {
        var registry = database is Database.Sqlite ? SqliteRegistry.Open(NewFile(), Clock()) : PostgresRegistry.Open(Server.NewDatabase());
        Assert.True((await registry.MigrateAsync()).IsT0);
        return registry;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var registry in _shared.Values)
        {
            await (await registry.Value).DisposeAsync();
        }

        if (_server.IsValueCreated)
        {
            _server.Value.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }
}

public enum Database
{
    Sqlite,
    PostgreSql,
}

/// <summary>The tests that share the databases.</summary>
[CollectionDefinition(nameof(Databases))]
public sealed class WithDatabases : ICollectionFixture<Databases>;
