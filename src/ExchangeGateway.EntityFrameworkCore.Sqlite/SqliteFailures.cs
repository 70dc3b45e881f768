using System.Data.Common;
using System.Text.RegularExpressions;
using ExchangeGateway.EntityFrameworkCore.Saving;
using ExchangeGateway.Registry;
using Microsoft.Data.Sqlite;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>What SQLite's error codes mean for the registry.</summary>
internal static partial class SqliteFailures
{
    private const int Error = 1, Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, Disk = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19, NoDatabase = 26;
    private const int PrimaryKey = 1555;

    // The log's index in shared memory did not get its room.
    private const int NoRoomForIndex = 4874;

    /// <param name="exception">The exception.</param>
    /// <param name="committing">Whether it came while the transaction was being committed.</param>
    /// <param name="path">The database's file.</param>
    public static Failure Explain(DbException exception, bool committing, string path) => exception is not SqliteException e ? Unavailable(StoreFlaw.Other, exception)
        : e.SqliteErrorCode switch
        {
            Busy or Locked => Unavailable(StoreFlaw.Busy, e),
            ReadOnly or Permission => Unavailable(StoreFlaw.ReadOnly, e),
            Full or Disk when e.SqliteErrorCode is Full || e.SqliteExtendedErrorCode == NoRoomForIndex => Unavailable(StoreFlaw.Full, e),
            CannotOpen when FolderRights.RefuseFiles(path) => Unavailable(StoreFlaw.ReadOnly, e),
            CannotOpen => Unavailable(StoreFlaw.Unreachable, e),
            Corrupt or NoDatabase => Unavailable(StoreFlaw.NotOurs, e),
            Error when e.Message.Contains("no such ", StringComparison.Ordinal) => Unavailable(StoreFlaw.NotOurs, e),
            Constraint when UniqueColumn().Match(e.Message) is { Success: true } column => new Taken(column.Groups["table"].Value, e.SqliteExtendedErrorCode == PrimaryKey),

            // A write that failed at the very end may be on the disk all the same.
            Disk => Unavailable(committing ? StoreFlaw.ConnectionLost : StoreFlaw.Other, e),
            _ => Unavailable(StoreFlaw.Other, e),
        };

    private static StoreUnavailable Unavailable(StoreFlaw flaw, DbException exception) => new(flaw, exception.Message);

    [GeneratedRegex(@"UNIQUE constraint failed: (?<table>\w+)\.")]
    private static partial Regex UniqueColumn();
}
