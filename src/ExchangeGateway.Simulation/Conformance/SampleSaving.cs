using ExchangeGateway.Registry;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>How checks save: what a command would do, made by hand.</summary>
internal static class SampleSaving
{
    /// <summary>Saves these under the versions that they have, all at once.</summary>
    public static ValueTask<StoreOutcome> SaveAsync(this StoreUnderTest store, StoreSamples samples, params IReadOnlyList<Aggregate> after) => store.SaveAsync(samples, RequestId.New(), after);

    public static ValueTask<StoreOutcome> SaveAsync(this StoreUnderTest store, StoreSamples samples, RequestId request, params IReadOnlyList<Aggregate> after) =>
        store.Registry.ExecuteAsync(async (transaction, cancellation) =>
        {
            var changes = new List<AggregateChange>();
            foreach (var aggregate in after)
            {
                var before = await FindAsync(transaction, aggregate.Key, cancellation).ConfigureAwait(false);
                changes.Add(Change(samples, request, aggregate, before.Version, before.Hash, before.State, InMicroseconds(transaction.Now)));
            }

            return Unit(samples, request, changes);
        });

    /// <summary>Saves a change made by hand.</summary>
    public static ValueTask<StoreOutcome> SaveAsync(this StoreUnderTest store, UnitOfWork unit) => store.Registry.ExecuteAsync((_, _) => new(unit));

    public static UnitOfWork Unit(StoreSamples samples, RequestId request, IReadOnlyList<AggregateChange> changes, params ValueList<AggregateRead> reads) =>
        new(new(request, "Check", samples.Actor, changes[0].Entry.At, changes.Select(change => new Effect(change.After.Key, change.Entry.Version, change.Entry.From, change.Entry.To)).ToValueList()) { Content = samples.Print("content") }, changes.ToValueList(), reads);

    public static AggregateChange Change(StoreSamples samples, RequestId request, Aggregate after, long version = 0, Certificates.Fingerprint previous = default, string? from = null, Instant? at = null) => new(after, new()
    {
        Key = after.Key,
        Version = version + 1,
        Request = request,
        Command = "Check",
        Subject = "账号/产品",
        By = samples.By,
        At = at ?? Instant.FromUtc(2026, 11, 24, 1, 0),
        From = from,
        To = after.State,
        Reason = "核对",
        Previous = previous,
    });

    private static Instant InMicroseconds(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);

    private static ValueTask<(long Version, Certificates.Fingerprint Hash, string? State)> FindAsync(IRegistryTransaction transaction, AggregateKey key, CancellationToken cancellation)
    {
        return key.Kind switch
        {
            AggregateKind.Institution => Of<RegisteredInstitution>(),
            AggregateKind.Application => Of<RegisteredApplication>(),
            AggregateKind.Gateway => Of<RegisteredGateway>(),
            AggregateKind.Certificate => Of<RegisteredCertificate>(),
            AggregateKind.MarketMakerFiling => Of<RegisteredFiling>(),
            _ => Of<RegisteredPhoneChange>(),
        };

        async ValueTask<(long, Certificates.Fingerprint, string?)> Of<T>()
            where T : Aggregate => await transaction.FindAsync<T>(key, cancellation).ConfigureAwait(false) is { } stored ? (stored.Version, stored.Head.Hash, stored.Value.State) : default;
    }
}
