using NodaTime;

namespace ExchangeGateway.Registry.Notices;

/// <summary>Which notice.</summary>
/// <param name="Certificate">Of which certificate.</param>
/// <param name="Before">At how many days before its end.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NoticeKey(AggregateKey Certificate, NoticeDays Before)
{
    /// <summary>Certificate and days.</summary>
    public override string ToString() => $"{Certificate}, {Before}";
}

/// <summary>What became of a notice: a host took it on, and perhaps gave it.</summary>
/// <param name="Key">Which notice.</param>
/// <param name="Host">Who took it on last: a request id of its round.</param>
/// <param name="ClaimedUntil">From when on another host may take it on, where it was not given by then.</param>
/// <param name="GivenAt">When it was given; null while it was not.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Notice(NoticeKey Key, RequestId Host, Instant ClaimedUntil, Instant? GivenAt = null);

/// <summary>Where it is kept which notices were given.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public interface INoticeStore
{
    /// <summary>Lets a decision see what became of a notice, and keeps what it answers, in one transaction.</summary>
    /// <param name="notice">Which notice.</param>
    /// <param name="decide">From what is kept, null where nothing is, and the store's instant: what to keep; null keeps nothing. Called once.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns><see cref="Saved"/>; a <see cref="Conflict"/> of <see cref="ConflictKind.StaleVersion"/> where something else is kept by now; or that the store is unavailable.</returns>
    ValueTask<StoreOutcome> ExecuteAsync(NoticeKey notice, Func<Notice?, Instant, Notice?> decide, CancellationToken cancellation = default);
}
