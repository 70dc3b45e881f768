using System.Data.Common;
using ExchangeGateway.EntityFrameworkCore.Saving;
using ExchangeGateway.Registry;
using Npgsql;

namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL;

/// <summary>What PostgreSQL's SQLSTATEs and a lost connection mean for the registry.</summary>
internal static class PostgresFailures
{
    public static Failure Explain(DbException exception, bool committing) => exception switch
    {
        PostgresException e => Explain(e, committing),

        // The server did not answer. While it was committing, it may have committed.
        _ when committing => Unavailable(StoreFlaw.ConnectionLost, exception),
        NpgsqlException { InnerException: TimeoutException } => Unavailable(StoreFlaw.Busy, exception),
        _ => Unavailable(StoreFlaw.Unreachable, exception),
    };

    private static Failure Explain(PostgresException e, bool committing) => e.SqlState switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => new Outrun(),
        PostgresErrorCodes.UniqueViolation => new Taken(e.TableName ?? "", e.ConstraintName?.StartsWith("PK_", StringComparison.Ordinal) ?? false),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.IdleSessionTimeout =>
            Unavailable(committing ? StoreFlaw.ConnectionLost : StoreFlaw.Unreachable, e),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.TooManyConnections => Unavailable(StoreFlaw.Busy, e),
        PostgresErrorCodes.DiskFull => Unavailable(StoreFlaw.Full, e),
        PostgresErrorCodes.ReadOnlySqlTransaction => Unavailable(StoreFlaw.ReadOnly, e),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.InvalidCatalogName =>
            Unavailable(StoreFlaw.NotOurs, e),
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Unavailable(StoreFlaw.Unreachable, e),
        _ => Unavailable(StoreFlaw.Other, e),
    };

    private static StoreUnavailable Unavailable(StoreFlaw flaw, DbException exception) => new(flaw, exception.Message);
}
