using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Leases;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore;

public sealed partial class RelationalRegistry : ILeaseStore
{
    async ValueTask<StoreOutcome> ILeaseStore.ExecuteAsync(Fingerprint certificate, Func<SignInLease?, Instant, SignInLease?> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decide);
        cancellation.ThrowIfCancellationRequested();
        var key = certificate.ToBytes();
        return await TransactAsync(
            async context =>
            {
                var now = await _database.TellTimeAsync(context, cancellation).ConfigureAwait(false);
                var row = await KeptValues.ReadAsync(context.Leases.Where(lease => lease.Certificate == key).ToListAsync(cancellation)).ConfigureAwait(false) is [var found] ? found : null;
                if (decide(row?.Read(), now) is not { } after)
                {
                    return Nothing;
                }

                if (row is null)
                {
                    row = new LeaseRow();
                    row.Write(after);
                    context.Add(row);
                }

                row.Write(after);
                await context.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
                return null;
            },
            _ => new(new Conflict(ConflictKind.StaleVersion)),
            snapshot: true,
            cancellation).ConfigureAwait(false);
    }
}
