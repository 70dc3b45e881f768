using System.Data;
using System.Data.Common;
using ExchangeGateway.EntityFrameworkCore.Saving;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using Npgsql;

namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL;

/// <summary>A PostgreSQL database, for any number of hosts. What a decision read is locked and looked at again when it is saved.</summary>
internal sealed class PostgresDatabase : RegistryDatabase
{
    private readonly NpgsqlDataSource _source;
    private readonly DbContextOptions<PostgresContext> _options;

    public PostgresDatabase(string connectionString)
    {
        var source = new NpgsqlDataSourceBuilder(connectionString);
        source.UseNodaTime();
        _source = source.Build();
        _options = new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(_source, npgsql => npgsql.UseNodaTime()).Options;
    }

    public override MigrationsSqlGenerationOptions ScriptOptions => MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent;

    public override RegistryContext NewContext() => new PostgresContext(_options);

    public override async ValueTask<IDbContextTransaction> BeginAsync(RegistryContext context, CancellationToken cancellation) =>
        await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);

    public override async ValueTask<Instant> TellTimeAsync(RegistryContext context, CancellationToken cancellation)
    {
        var command = Connection(context).CreateCommand();
        await using var closing = command.ConfigureAwait(false);
        command.CommandText = "SELECT clock_timestamp()";
        return (Instant)(await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
    }

    public override ValueTask<AggregateKey?> HoldAsync(RegistryContext context, IReadOnlyList<HeldRow> rows, CancellationToken cancellation) =>
        new RowLocks(context, Connection(context)).HoldAsync(rows, cancellation);

    public override Failure Explain(DbException exception, bool committing) => PostgresFailures.Explain(exception, committing);

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlConnection Connection(RegistryContext context) => (NpgsqlConnection)context.Database.GetDbConnection();
}
