using System.Data.Common;
using ExchangeGateway.EntityFrameworkCore.Saving;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore;

/// <summary>What differs between databases.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal abstract class RegistryDatabase : IAsyncDisposable
{
    public abstract RegistryContext NewContext();

    /// <summary>A context that may bring the database into being.</summary>
    public virtual RegistryContext NewMigratingContext() => NewContext();

    /// <summary>Waits until no other host applies migrations; whether that was before patience ended. PostgreSQL lets go of a killed host's lock itself.</summary>
    public virtual ValueTask<bool> TakeMigrationTurnAsync(RegistryContext context, CancellationToken cancellation) => new(true);

    /// <summary>How a script of migrations is written.</summary>
    public abstract MigrationsSqlGenerationOptions ScriptOptions { get; }

    /// <summary>Waits for the right to write, where one writes at a time; null where patience ended.</summary>
    public virtual ValueTask<IDisposable?> TakeTurnAsync(CancellationToken cancellation) => new(NoTurn.Instance);

    /// <summary>Begins a transaction.</summary>
    /// <param name="context">The transaction's context.</param>
    /// <param name="snapshot">Whether all that it reads is of one moment.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public abstract ValueTask<IDbContextTransaction> BeginAsync(RegistryContext context, bool snapshot, CancellationToken cancellation);

    /// <summary>Begins a transaction that reads of one moment only, and is in no writer's way.</summary>
    /// <param name="context">The transaction's context.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public abstract ValueTask<IDbContextTransaction> BeginReadingAsync(RegistryContext context, CancellationToken cancellation);

    /// <summary>The database's clock, which all hosts share.</summary>
    public abstract ValueTask<Instant> TellTimeAsync(RegistryContext context, CancellationToken cancellation);

    /// <summary>How a row that was read is locked until the transaction ends; null where the transaction writes alone.</summary>
    /// <param name="isChanged">Whether the row is to be changed.</param>
    public abstract string? LockOf(bool isChanged);

    /// <summary>What a database's exception means.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="committing">Whether it came while the transaction was being committed.</param>
    public abstract Failure Explain(DbException exception, bool committing);

    public abstract ValueTask DisposeAsync();

    private sealed class NoTurn : IDisposable
    {
        public static readonly NoTurn Instance = new();

        public void Dispose() { }
    }
}
