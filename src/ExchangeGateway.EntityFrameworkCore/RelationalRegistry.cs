using ExchangeGateway.EntityFrameworkCore.Saving;
using ExchangeGateway.Registry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExchangeGateway.EntityFrameworkCore;

/// <summary>
/// The registry in a database. The packages for SQLite and for PostgreSQL open one; disposing of it closes its
/// connections. It is the store, what can be asked of it, the outbox, the leases and the notices in one (<see cref="IRegistryStore"/>,
/// <see cref="Registry.Queries.IRegistryQueries"/>, <see cref="IRegistryOutbox"/>, <see cref="Registry.Leases.ILeaseStore"/>,
/// <see cref="Registry.Notices.INoticeStore"/>).
/// Nothing that a database throws comes out of it: each failure is an outcome.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed partial class RelationalRegistry : IRegistryStore, IAsyncDisposable
{
    private static readonly StoreOutcome Nothing = new Saved();

    private readonly RegistryDatabase _database;
    private volatile bool _isOurs;

    internal RelationalRegistry(RegistryDatabase database) => _database = database;

    internal RegistryDatabase Database => _database;

    /// <inheritdoc/>
    public async ValueTask<StoreOutcome> ExecuteAsync(Func<IRegistryTransaction, CancellationToken, ValueTask<UnitOfWork?>> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        cancellation.ThrowIfCancellationRequested();
        UnitOfWork? unit = null;
        return await TransactAsync(
            async context =>
            {
                var reading = new RegistryTransaction(context, await _database.TellTimeAsync(context, cancellation).ConfigureAwait(false));
                unit = await decide(reading, cancellation).ConfigureAwait(false);
                if (unit is null)
                {
                    return Nothing;
                }

                return await new UnitWriter(_database, context, reading).WriteAsync(unit).ConfigureAwait(false) is { } conflict ? (StoreOutcome)conflict : null;
            },
            taken => ToConflictAsync(taken, unit),
            snapshot: true,
            cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Brings the database, and its file or tables where there are none, up to this version of the library. Of many hosts
    /// that start at once one does it, and the others wait; a host that was killed at it is waited for no longer than 10 minutes.
    /// </summary>
    /// <param name="cancellation">Ends the waiting.</param>
    public async ValueTask<MigrationOutcome> MigrateAsync(CancellationToken cancellation = default)
    {
        try
        {
            var context = _database.NewMigratingContext();
            await using var closing = context.ConfigureAwait(false);
            var missing = (await context.Database.GetPendingMigrationsAsync(cancellation).ConfigureAwait(false)).ToValueList();

            // EF Core takes its lock before it looks: on SQLite a row, which a killed process leaves to those after it.
            if (missing.Count > 0)
            {
                if (!await _database.TakeMigrationTurnAsync(context, cancellation).ConfigureAwait(false))
                {
                    return new StoreUnavailable(StoreFlaw.Busy, "__EFMigrationsLock");
                }

                await context.Database.MigrateAsync(cancellation).ConfigureAwait(false);
            }

            return new Migrated(missing);
        }
        catch (Exception e) when (Failure.Of(e, _database, committing: false) is { } failure)
        {
            return failure.Match(_ => new(StoreFlaw.Busy), taken => new(StoreFlaw.NotOurs, taken.Table), unavailable => unavailable);
        }
    }

    /// <summary>The SQL that does the same, for those who let nothing but scripts change a database: of all migrations, those that are there left out.</summary>
    public string MigrationScript()
    {
        using var context = _database.NewContext();
        return context.GetService<IMigrator>().GenerateScript(options: _database.ScriptOptions);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    // Writes in one transaction. What is answered ends it without a commit; null commits. What is explained is who was in the way: null where others were quicker.
    private async ValueTask<StoreOutcome> TransactAsync(
        Func<RegistryContext, ValueTask<StoreOutcome?>> write, Func<Taken?, ValueTask<StoreOutcome>> explain, bool snapshot, CancellationToken cancellation)
    {
        var committing = false;
        try
        {
            using var turn = await _database.TakeTurnAsync(cancellation).ConfigureAwait(false);
            if (turn is null)
            {
                return new StoreUnavailable(StoreFlaw.Busy);
            }

            var context = _database.NewContext();
            await using var closing = context.ConfigureAwait(false);
            if (await NotOursAsync(context, cancellation).ConfigureAwait(false) is { } notOurs)
            {
                return notOurs;
            }

            var transaction = await _database.BeginAsync(context, snapshot, cancellation).ConfigureAwait(false);
            await using var ending = transaction.ConfigureAwait(false);
            if (await write(context).ConfigureAwait(false) is { } answer)
            {
                return answer;
            }

            committing = true;
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
            return Nothing;
        }
        catch (Exception e) when (Failure.Of(e, _database, committing) is { } failure)
        {
            return await failure.Match(_ => explain(null), explain, unavailable => new ValueTask<StoreOutcome>(unavailable)).ConfigureAwait(false);
        }
    }

    // Asked once: while hosts run, nobody takes a migration back.
    private async ValueTask<StoreUnavailable?> NotOursAsync(RegistryContext context, CancellationToken cancellation)
    {
        if (_isOurs)
        {
            return null;
        }

        // Opened first: EF Core takes a database that it cannot open for an empty one.
        await context.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false);
        if (!applied.SequenceEqual(context.Database.GetMigrations()))
        {
            return new(StoreFlaw.NotOurs, $"{applied.LastOrDefault() ?? "–"} ≠ {context.Database.GetMigrations().Last()}");
        }

        _isOurs = true;
        return null;
    }

    private async ValueTask<StoreOutcome> ToConflictAsync(Taken? taken, UnitOfWork? unit)
    {
        if (unit is null)
        {
            return new Conflict(ConflictKind.StaleVersion);
        }

        try
        {
            var context = _database.NewContext();
            await using var closing = context.ConfigureAwait(false);
            return await new TakenKeys(context, unit).ConflictAsync(taken).ConfigureAwait(false);
        }
        catch (Exception e) when (Failure.Of(e, _database, committing: false) is { IsT2: true } failure)
        {
            return failure.AsT2;
        }
    }
}
