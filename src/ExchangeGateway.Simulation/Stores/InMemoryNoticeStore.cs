using System.Collections.Concurrent;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Notices;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>Which notices were given, in memory, for samples and tests of one process.</summary>
/// <param name="clock">The store's clock.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class InMemoryNoticeStore(IClock clock) : INoticeStore
{
    private readonly ConcurrentDictionary<NoticeKey, Notice> _notices = [];

    /// <inheritdoc/>
    public ValueTask<StoreOutcome> ExecuteAsync(NoticeKey notice, Func<Notice?, Instant, Notice?> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        cancellation.ThrowIfCancellationRequested();
        var last = _notices.GetValueOrDefault(notice);
        var after = decide(last, clock.GetCurrentInstant());
        var isSaved = after is null || (last is null ? _notices.TryAdd(notice, after) : _notices.TryUpdate(notice, after, last));
        return new(isSaved ? new Saved() : new Conflict(ConflictKind.StaleVersion));
    }
}
