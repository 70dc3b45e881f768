using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Notices;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>A notice is kept as it was, and one host of many takes it on.</summary>
internal static class NoticeChecks
{
    private static readonly Duration Claim = Duration.FromHours(1);

    public static IEnumerable<StoreCheck> All =>
    [
        new("Notice_TakenOnAndGiven_IsKeptAsItWas", static async (store, cancellation) =>
        {
            var (key, host, kept) = (Key(new StoreSamples(), 0), RequestId.New(), default(Notice));
            Expect.Saved(await store.Notices.ExecuteAsync(key, (last, now) => last is null ? new(key, host, now + Claim) : last, cancellation));
            Expect.Saved(await store.Notices.ExecuteAsync(key, (last, now) => kept = last! with { GivenAt = now }, cancellation));
            Expect.Saved(await store.Notices.ExecuteAsync(
                key,
                (last, now) =>
                {
                    Expect.Equal(kept, last, "Kept");
                    Expect.That(last!.GivenAt <= now && last.Host == host, $"It is {last} at {now}.");
                    return null;
                },
                cancellation));
        }),
        new("Notice_OfOtherDaysOrOfAnotherCertificate_IsAnotherOne", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            var (first, others) = (Key(samples, 0), new[] { Key(samples, 1), Key(new StoreSamples(), 0), new(AggregateKey.Of(samples.Institution, new CertificateNumber(StoreSamples.Number(1), CertificateKind.File)), NoticeDays.Usual[0]) });
            Expect.Saved(await store.Notices.ExecuteAsync(first, (_, now) => new(first, RequestId.New(), now + Claim), cancellation));
            foreach (var other in others)
            {
                Expect.Saved(await store.Notices.ExecuteAsync(
                    other,
                    (last, _) =>
                    {
                        Expect.That(last is null, $"{other} is taken for {last}.");
                        return null;
                    },
                    cancellation));
            }
        }),
        new("Notice_TakenOnByManyAtOnce_IsTakenOnByOne", static async (store, cancellation) =>
        {
            for (var round = 0; round < 5; round++)
            {
                var key = Key(new StoreSamples(), 0);
                var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
                {
                    var isFree = false;
                    var outcome = await store.Notices.ExecuteAsync(key, (last, now) => (isFree = last is null) ? new(key, RequestId.New(), now + Claim) : null, cancellation);
                    return isFree && outcome.IsT0;
                })));
                Expect.Equal(1, taken.Count(isOurs => isOurs), "Hosts that took it on");
            }
        }),
    ];

    private static NoticeKey Key(StoreSamples samples, int place) =>
        new(AggregateKey.Of(samples.Institution, new CertificateNumber(StoreSamples.Number(1), CertificateKind.EKey)), NoticeDays.Usual[place]);
}
