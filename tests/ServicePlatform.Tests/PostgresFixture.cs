using ExchangeGateway.Postgres;

namespace ServicePlatform.Tests;

/// <summary>The server that the tests on PostgreSQL share.</summary>
public sealed class PostgresFixture : IDisposable
{
    private readonly Lazy<PostgresServer> _server = new(PostgresServer.Start);
    private readonly List<string> _databases = [];

    /// <summary>An empty database, as <c>--store</c> names it.</summary>
    public string NewStore()
    {
        _databases.Add(_server.Value.NewDatabase());
        return $"postgres:{_databases[^1]}";
    }

    public void Dispose()
    {
        if (_server.IsValueCreated)
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            _databases.ForEach(_server.Value.Drop);
            _server.Value.Dispose();
        }
    }
}

[CollectionDefinition(nameof(OnPostgres))]
public sealed class OnPostgres : ICollectionFixture<PostgresFixture>;
