using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Notices;
using NodaTime;

namespace ExchangeGateway.EntityFrameworkCore;

public sealed partial class RelationalRegistry : INoticeStore
{
    ValueTask<StoreOutcome> INoticeStore.ExecuteAsync(NoticeKey notice, Func<Notice?, Instant, Notice?> decide, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var (institution, certificate, days) = (notice.Certificate.Institution.Value, notice.Certificate.Name, notice.Before.Days);
        return DecideAsync(
            context => context.Notices.Where(one => one.Institution == institution && one.Certificate == certificate && one.Days == days),
            row => row.Read(), (row, after) => row.Write(after), decide, cancellation);
    }
}
