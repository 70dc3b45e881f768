namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL;

/// <summary>Opens the registry in a PostgreSQL database: for any number of hosts.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class PostgresRegistry
{
    /// <summary>
    /// The registry in a database. Nothing is read yet: whether it can be reached, and is a registry, the first command
    /// tells. Its clock is the server's.
    /// </summary>
    /// <param name="connectionString">Where, as Npgsql takes it. How long a command waits for others is its <c>Command Timeout</c>.</param>
    /// <exception cref="ArgumentException">It is blank, or no connection string.</exception>
    public static RelationalRegistry Open(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return new(new PostgresDatabase(connectionString));
    }
}
