using ExchangeGateway.Registry.Queries;
using NodaTime;

namespace ExchangeGateway.Registry.Notices;

/// <summary>What a round over all certificates did.</summary>
/// <param name="Given">How many notices it gave.</param>
/// <param name="Failed">Those that their sink did not give: a later round tries again.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NoticeRound(int Given, ValueList<NoticeFailure> Failed);

/// <summary>A notice that was not given.</summary>
/// <param name="Notice">Which one.</param>
/// <param name="Reason">Why not.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record NoticeFailure(ExpiryNotice Notice, string Reason);

/// <summary>
/// Tells people of every certificate in use that ends soon, once for each of the days before its end. Any number of hosts
/// may do it at once: whoever takes a notice on first gives it. One whose host was killed in between is given by another
/// after a while, so it may be given twice, but is never lost. Where several days were passed at once, the nearest counts.
/// </summary>
/// <param name="queries">What can be asked of the registry.</param>
/// <param name="notices">Where it is kept which notices were given.</param>
/// <param name="sink">How people are told.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
public sealed class GiveExpiryNotices(IRegistryQueries queries, INoticeStore notices, INotificationSink sink)
{
    /// <summary>Goes over all certificates once.</summary>
    /// <param name="days">At how many days before the end.</param>
    /// <param name="now">The instant that it is made for.</param>
    /// <param name="claim">How long this host may take to give one notice before another host tries.</param>
    /// <param name="cancellation">Ends the round; what was given stays given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The claim is nothing or less.</exception>
    public async ValueTask<StoreReading<NoticeRound>> ExecuteAsync(ValueList<NoticeDays> days, Instant now, Duration claim, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(claim, Duration.Zero);
        if (days.Count == 0)
        {
            return new NoticeRound(0, []);
        }

        var (given, failed, host) = (0, new List<NoticeFailure>(), RequestId.New());
        var filter = new CertificateFilter { IsInService = true, ExpiresUntil = now + Duration.FromDays(days.Max(one => one.Days)) };
        await foreach (var reading in RegistryPages.AllAsync(page => queries.CertificatesAsync(filter, page, cancellation), cancellation).ConfigureAwait(false))
        {
            if (reading.TryPickT1(out var unavailable, out var certificate))
            {
                return unavailable;
            }

            if (NoticeOf(certificate.Value, days, now) is not { } notice)
            {
                continue;
            }

            if ((await ClaimAsync(notice, host, claim, cancellation).ConfigureAwait(false)).TryPickT1(out unavailable, out var isOurs))
            {
                return unavailable;
            }

            if (!isOurs)
            {
                continue;
            }

            var outcome = await GiveAsync(notice, cancellation).ConfigureAwait(false);
            outcome.Switch(_ => given++, not => failed.Add(new(notice, not.Reason)));
            if ((await SettleAsync(notice, host, outcome.IsT0).ConfigureAwait(false)).TryPickT1(out unavailable, out _))
            {
                return unavailable;
            }
        }

        return new NoticeRound(given, failed.ToValueList());
    }

    private static ExpiryNotice? NoticeOf(RegisteredCertificate certificate, ValueList<NoticeDays> days, Instant now) =>
        certificate is { Cells.ExpiresAt: { } end, InServiceAt: { } gateway } && days.Where(one => end - now <= Duration.FromDays(one.Days)).Select(one => (NoticeDays?)one).MinBy(one => one!.Value.Days) is { } nearest
            ? new(certificate.Institution, certificate.Number, certificate.Cells.Id, gateway, end, nearest, now)
            : null;

    // Whether this host is to give it. Where another was quicker, it is the other's.
    private async ValueTask<StoreReading<bool>> ClaimAsync(ExpiryNotice notice, RequestId host, Duration claim, CancellationToken cancellation)
    {
        var isOurs = false;
        var outcome = await notices.ExecuteAsync(
            notice.Key,
            (last, now) =>
            {
                isOurs = last is null || (last.GivenAt is null && last.ClaimedUntil <= now);
                return isOurs ? new(notice.Key, host, now + claim) : null;
            },
            cancellation).ConfigureAwait(false);
        return Answer(outcome, isOurs);
    }

    private async ValueTask<NoticeOutcome> GiveAsync(ExpiryNotice notice, CancellationToken cancellation)
    {
        try
        {
            return await sink.GiveAsync(notice, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return new NoticeNotGiven($"{e.GetType().Name}: {e.Message}");
        }
    }

    // One that was not given is free at once.
    private async ValueTask<StoreReading<bool>> SettleAsync(ExpiryNotice notice, RequestId host, bool isGiven)
    {
        var outcome = await notices.ExecuteAsync(
            notice.Key,
            (last, now) => last?.Host != host ? null : isGiven ? last with { GivenAt = now } : last with { ClaimedUntil = now },
            CancellationToken.None).ConfigureAwait(false);
        return Answer(outcome, true);
    }

    private static StoreReading<bool> Answer(StoreOutcome outcome, bool saved) =>
        outcome.Match<StoreReading<bool>>(_ => saved, conflict => false, unavailable => unavailable);
}
