using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>
/// What every connection is told: that what was committed is on the disk, whatever happens to the machine. The log beside
/// the file, by which readers and the writer are not in each other's way, is the file's own: it was made with it.
/// </summary>
/// <param name="settings">More statements.</param>
internal sealed class DurableConnections(string settings) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL;" + settings;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
