using ExchangeGateway.Registry;

namespace ExchangeGateway.Simulation;

/// <summary>What was done waits in the outbox until it is removed.</summary>
internal static class OutboxChecks
{
    private const int Most = 100_000;

    public static IEnumerable<StoreCheck> All =>
    [
        new("Outbox_AfterTwoCommands_HasBothInOrderUntilTheyAreRemoved", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            RequestId[] requests = [RequestId.New(), RequestId.New()];
            Expect.Saved(await store.SaveAsync(samples, requests[0], samples.AnInstitution()));
            Expect.Saved(await store.SaveAsync(samples, requests[1], samples.AnInstitution("乙"), samples.AFiling()));
            var own = await OwnAsync(store, samples, cancellation);
            Expect.That(own.Select(message => message.Receipt.Request).SequenceEqual(requests), $"There are {own.Length} messages, or they are in another order.");
            Expect.Equal(2, own[1].Receipt.Effects.Count, "Effects of the second");
            Expect.Saved(await store.Outbox.RemoveAsync([own[0].Position], cancellation));
            Expect.Saved(await store.Outbox.RemoveAsync([own[0].Position], cancellation));
            Expect.Equal(requests[1], (await OwnAsync(store, samples, cancellation)).SingleOrDefault()?.Receipt.Request, "Left");
        }),
        new("Outbox_AfterARefusedCommand_IsAsItWas", static async (store, cancellation) =>
        {
            var (samples, request) = (new StoreSamples(), RequestId.New());
            Expect.Conflict(await store.SaveAsync(SampleSaving.Unit(samples, request, [SampleSaving.Change(samples, request, samples.AnInstitution(), version: 7)])), ConflictKind.StaleVersion);
            Expect.Equal(0, (await OwnAsync(store, samples, cancellation)).Length, "Messages");
        }),
    ];

    private static async ValueTask<OutboxMessage[]> OwnAsync(StoreUnderTest store, StoreSamples samples, CancellationToken cancellation) =>
        [.. Expect.Read(await store.Outbox.ReadAsync(Most, cancellation).ConfigureAwait(false)).Where(message => message.Receipt.By == samples.Actor)];
}
