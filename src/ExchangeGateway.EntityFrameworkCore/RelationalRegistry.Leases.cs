using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore;

public sealed partial class RelationalRegistry : ILeaseStore
{
    ValueTask<StoreOutcome> ILeaseStore.ExecuteAsync(Fingerprint certificate, Func<SignInLease?, Instant, SignInLease?> decide, CancellationToken cancellation)
    {
        var key = certificate.ToBytes();
        return DecideAsync(context => context.Leases.Where(lease => lease.Certificate == key), row => row.Read(), (row, lease) => row.Write(lease), decide, cancellation);
    }

    // Lets a decision see the one row that there may be, and keeps what it answers.
    private async ValueTask<StoreOutcome> DecideAsync<TRow, T>(
        Func<RegistryContext, IQueryable<TRow>> find, Func<TRow, T> read, Action<TRow, T> write, Func<T?, Instant, T?> decide, CancellationToken cancellation)
        where TRow : class, new()
        where T : class
    {
        ArgumentNullException.ThrowIfNull(decide);
        cancellation.ThrowIfCancellationRequested();
        return await TransactAsync(
            async context =>
            {
                var now = await _database.TellTimeAsync(context, cancellation).ConfigureAwait(false);
                var row = await KeptValues.ReadAsync(find(context).ToListAsync(cancellation)).ConfigureAwait(false) is [var found] ? found : null;
                if (decide(row is null ? null : read(row), now) is not { } after)
                {
                    return Nothing;
                }

                var isNew = row is null;
                row ??= new();
                write(row, after);
                if (isNew)
                {
                    context.Add(row);
                }

                await context.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
                return null;
            },
            _ => new(new Conflict(ConflictKind.StaleVersion)),
            snapshot: true,
            cancellation).ConfigureAwait(false);
    }
}
