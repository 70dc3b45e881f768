using Npgsql;

namespace ExchangeGateway.Postgres;

/// <summary>
/// The server that tests share: the one that the environment variable <c>EXCHANGEGATEWAY_POSTGRES</c> names by a
/// connection string, whose account may make databases; otherwise a cluster of their own.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private readonly PostgresCluster? _cluster;
    private readonly string _administration;

    private PostgresServer(PostgresCluster? cluster, string administration) => (_cluster, _administration) = (cluster, administration);

    /// <summary>Starts a cluster where no server is named.</summary>
    public static PostgresServer Start()
    {
        if (Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_POSTGRES") is { Length: > 0 } named)
        {
            return new(null, named);
        }

        var cluster = PostgresCluster.Start();
        return new(cluster, cluster.ConnectionStringOf("postgres"));
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public string NewDatabase()
    {
        var name = $"exchangegateway_{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(_administration) { Database = name }.ToString();
    }

    /// <summary>Removes a database that <see cref="NewDatabase"/> made, whoever is connected to it.</summary>
    public void Drop(string connectionString) => Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <inheritdoc/>
    public void Dispose() => _cluster?.Dispose();

    private void Execute(string statement)
    {
        using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_administration) { Pooling = false }.ToString());
        using var command = source.CreateCommand(statement);
        command.ExecuteNonQuery();
    }
}
