using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>
/// What every connection is told: a log beside the file, so that who reads and who writes are not in each other's way;
/// and that what was committed is on the disk, whatever happens to the machine.
/// </summary>
internal sealed class DurableConnections : DbConnectionInterceptor
{
    public static readonly DurableConnections Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL;";
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
