using System.Globalization;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>
/// The row by which EF Core keeps two hosts from applying migrations at once. It waits for it without end, and a killed
/// host leaves it there. Each migration is a transaction of its own, so where a living host is taken for a killed one,
/// the second to come is refused and nothing is half-done.
/// </summary>
/// <param name="connection">An open connection.</param>
/// <param name="clock">The machine's clock, by which EF Core dates the row.</param>
/// <threadsafety>Not safe: one migration uses it.</threadsafety>
internal sealed class MigrationLock(SqliteConnection connection, IClock clock)
{
    /// <summary>How long to wait before looking again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Longer than a migration of this library takes.
    private static readonly Duration Outlives = Duration.FromMinutes(10);

    /// <summary>Whether another host holds it. A killed host's is taken away.</summary>
    public bool IsHeld()
    {
        if (Ask("""SELECT 1 FROM sqlite_master WHERE "name" = '__EFMigrationsLock'""") is null
            || Ask("""SELECT "Timestamp" FROM "__EFMigrationsLock" WHERE "Id" = 1""") is not string since)
        {
            return false;
        }

        if (IsOver(since))
        {
            Ask("""DELETE FROM "__EFMigrationsLock" WHERE "Timestamp" = $since""", since);
            return IsHeld();
        }

        return true;
    }

    private bool IsOver(string since) =>
        !DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken)
        || clock.GetCurrentInstant() - Instant.FromDateTimeOffset(taken) > Outlives;

    private object? Ask(string statement, string? since = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        if (since is not null)
        {
            command.Parameters.AddWithValue("$since", since);
        }

        return command.ExecuteScalar();
    }
}
