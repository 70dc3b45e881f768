using System.Data.Common;
using System.Diagnostics;
using ExchangeGateway.EntityFrameworkCore.Saving;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore.Sqlite;

/// <summary>A SQLite file. One writes at a time: within the process in turn, between processes as soon as the file is free.</summary>
internal sealed class SqliteDatabase : RegistryDatabase
{
    private readonly SemaphoreSlim _turns = new(1, 1);
    private readonly string _path, _connectionString, _migratingString;
    private readonly IClock _clock;
    private readonly TimeSpan _patience;
    private readonly PooledDbContextFactory<SqliteContext> _contexts;
    private readonly DbContextOptions<SqliteContext> _migrating;

    /// <param name="path">The file.</param>
    /// <param name="clock">The store's clock.</param>
    /// <param name="patience">How long others are waited for.</param>
    /// <param name="settings">What connections are told besides.</param>
    public SqliteDatabase(string path, IClock clock, Duration patience, string settings = "")
    {
        (_path, _clock, _patience) = (path, clock, patience.ToTimeSpan());
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true, DefaultTimeout = Math.Max(1, (int)_patience.TotalSeconds) };
        _connectionString = connection.ToString();
        _contexts = new(Options(_connectionString, settings));
        connection.Mode = SqliteOpenMode.ReadWriteCreate;
        _migratingString = connection.ToString();
        _migrating = Options(_migratingString, settings);
    }

    public override MigrationsSqlGenerationOptions ScriptOptions => MigrationsSqlGenerationOptions.Script;

    public override RegistryContext NewContext() => _contexts.CreateDbContext();

    public override RegistryContext NewMigratingContext()
    {
        var context = new SqliteContext(_migrating);
        context.Database.SetCommandTimeout(_patience);
        return context;
    }

    public override async ValueTask<bool> TakeMigrationTurnAsync(RegistryContext context, CancellationToken cancellation)
    {
        // A file that is not there is to be made by EF Core, which gives it its log.
        if (!File.Exists(_path))
        {
            return true;
        }

        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var others = new MigrationLock((SqliteConnection)context.Database.GetDbConnection(), _clock);
        for (var waited = Stopwatch.StartNew(); others.IsHeld();)
        {
            if (waited.Elapsed >= _patience)
            {
                return false;
            }

            await Task.Delay(MigrationLock.Pause, cancellation).ConfigureAwait(false);
        }

        return true;
    }

    public override async ValueTask<IDisposable?> TakeTurnAsync(CancellationToken cancellation) =>
        await _turns.WaitAsync(_patience, cancellation).ConfigureAwait(false) ? new Turn(_turns) : null;

    // BEGIN IMMEDIATE: it writes alone from now on, so what is read stays as it is until the end.
    public override ValueTask<IDbContextTransaction> BeginAsync(RegistryContext context, bool snapshot, CancellationToken cancellation) =>
        OpenAndBeginAsync(context, deferred: false, cancellation);

    // Deferred: it sees the moment of its first read, and locks nothing.
    public override ValueTask<IDbContextTransaction> BeginReadingAsync(RegistryContext context, CancellationToken cancellation) =>
        OpenAndBeginAsync(context, deferred: true, cancellation);

    public override ValueTask<Instant> TellTimeAsync(RegistryContext context, CancellationToken cancellation) =>
        new(MicrosecondsConverter.Read(MicrosecondsConverter.Keep(_clock.GetCurrentInstant())));

    public override string? LockOf(bool isChanged) => null;

    public override Failure Explain(DbException exception, bool committing) => SqliteFailures.Explain(exception, committing, _path);

    public override ValueTask DisposeAsync()
    {
        // Each string has a pool of its own.
        foreach (var connectionString in new[] { _connectionString, _migratingString })
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
        }

        _turns.Dispose();
        return default;
    }

    private static async ValueTask<IDbContextTransaction> OpenAndBeginAsync(RegistryContext context, bool deferred, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        return (await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred), cancellation).ConfigureAwait(false))!;
    }

    private static DbContextOptions<SqliteContext> Options(string connectionString, string settings) =>
        new DbContextOptionsBuilder<SqliteContext>().UseSqlite(connectionString).AddInterceptors(new DurableConnections(settings)).Options;

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
