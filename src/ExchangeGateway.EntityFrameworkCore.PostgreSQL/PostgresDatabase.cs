using System.Data;
using System.Data.Common;
using ExchangeGateway.EntityFrameworkCore.Saving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;

namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL;

/// <summary>A PostgreSQL database, for any number of hosts. What a decision read is locked and looked at again when it is saved.</summary>
internal sealed class PostgresDatabase : RegistryDatabase
{
    private const string MaxAutoPrepare = "Max Auto Prepare";
    private const int Statements = 100;

    // Chosen by lot: the lock that hosts migrate under.
    private const long MigrationLock = 7_316_448_209_153_326_801;
    private static readonly TimeSpan MigrationPatience = TimeSpan.FromMinutes(10);

    private readonly NpgsqlDataSource _source;
    private readonly PooledDbContextFactory<PostgresContext> _contexts;
    private readonly DbContextOptions<PostgresContext> _migrating;

    public PostgresDatabase(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!connection.ShouldSerialize(MaxAutoPrepare))
        {
            // Every command asks the same few things.
            connection[MaxAutoPrepare] = Statements;
        }

        var source = new NpgsqlDataSourceBuilder(connection.ToString());
        source.UseNodaTime();
        _source = source.Build();
        _contexts = new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(_source, npgsql => npgsql.UseNodaTime()).Options);

        // A session of its own, which ends with its context: so does the lock that it holds.
        connection.Pooling = false;
        _migrating = new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(connection.ToString(), npgsql => npgsql.UseNodaTime().CommandTimeout((int)MigrationPatience.TotalSeconds)).Options;
    }

    public override MigrationsSqlGenerationOptions ScriptOptions => MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent;

    public override RegistryContext NewContext() => _contexts.CreateDbContext();

    public override RegistryContext NewMigratingContext() => new PostgresContext(_migrating);

    // EF Core's own lock ends with each migration: of two hosts that have several before them, both would do the second.
    public override async ValueTask<bool> TakeMigrationTurnAsync(RegistryContext context, CancellationToken cancellation)
    {
        // A database that is not there is to be made by EF Core.
        if (!await context.Database.CanConnectAsync(cancellation).ConfigureAwait(false))
        {
            return true;
        }

        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellation).ConfigureAwait(false);
        return true;
    }

    // One decision, one picture: what another commits between two of its reads would show it an application and gateways that never were together.
    public override async ValueTask<IDbContextTransaction> BeginAsync(RegistryContext context, bool snapshot, CancellationToken cancellation) =>
        await context.Database.BeginTransactionAsync(snapshot ? IsolationLevel.RepeatableRead : IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);

    public override ValueTask<IDbContextTransaction> BeginReadingAsync(RegistryContext context, CancellationToken cancellation) => BeginAsync(context, snapshot: true, cancellation);

    public override async ValueTask<Instant> TellTimeAsync(RegistryContext context, CancellationToken cancellation)
    {
        var command = Connection(context).CreateCommand();
        await using var closing = command.ConfigureAwait(false);
        command.CommandText = "SELECT clock_timestamp()";
        return (Instant)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    // EF Core writes no such clause. Under one picture of the database, a row that was changed since refuses the lock.
    public override string LockOf(bool isChanged) => isChanged ? "FOR NO KEY UPDATE" : "FOR SHARE";

    public override Failure Explain(DbException exception, bool committing) => PostgresFailures.Explain(exception, committing);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlConnection Connection(RegistryContext context) => (NpgsqlConnection)context.Database.GetDbConnection();
}
