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

    private readonly NpgsqlDataSource _source;
    private readonly PooledDbContextFactory<PostgresContext> _contexts;

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
    }

    public override MigrationsSqlGenerationOptions ScriptOptions => MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent;

    public override RegistryContext NewContext() => _contexts.CreateDbContext();

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
