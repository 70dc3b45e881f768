using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>Opens the registry in a SQLite file: for the hosts of one machine.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class SqliteRegistry
{
    private static readonly Duration Patience = Duration.FromSeconds(30);

    /// <summary>The registry in a file. Nothing is read yet: whether the file is there, and is a registry, the first command tells.</summary>
    /// <param name="path">The file; <see cref="RelationalRegistry.MigrateAsync"/> makes it where there is none.</param>
    /// <param name="clock">The store's clock: all hosts of a file are on one machine.</param>
    /// <param name="patience">How long a command waits for others to be done, 1 second at least; 30 seconds where null.</param>
    /// <exception cref="ArgumentException">The path is blank, or the patience too short.</exception>
    public static RelationalRegistry Open(string path, IClock clock, Duration? patience = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentOutOfRangeException.ThrowIfLessThan(patience ?? Patience, Duration.FromSeconds(1), nameof(patience));
        return new(new SqliteDatabase(path, clock, patience ?? Patience));
    }
}
