using ExchangeGateway.EntityFrameworkCore.Rows;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Notices;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore;

public sealed partial class RelationalRegistry : INoticeStore
{
    async ValueTask<StoreOutcome> INoticeStore.ExecuteAsync(NoticeKey notice, Func<Notice?, Instant, Notice?> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(decide);
        cancellation.ThrowIfCancellationRequested();
        var (institution, certificate, days) = (notice.Certificate.Institution.Value, notice.Certificate.Name, notice.Before.Days);
        return await TransactAsync(
            async context =>
            {
                var now = await _database.TellTimeAsync(context, cancellation).ConfigureAwait(false);
                var rows = await KeptValues.ReadAsync(context.Notices.Where(one => one.Institution == institution && one.Certificate == certificate && one.Days == days).ToListAsync(cancellation)).ConfigureAwait(false);
                var row = rows is [var found] ? found : null;
                if (decide(row?.Read(), now) is not { } after)
                {
                    return Nothing;
                }

                if (row is null)
                {
                    row = new NoticeRow();
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
