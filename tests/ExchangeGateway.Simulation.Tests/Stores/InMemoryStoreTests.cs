using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.Simulation.Tests.Stores;

public class InMemoryStoreTests
{
    public static TheoryData<string> Checks => [.. StoreConformance.Checks.Select(check => check.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Store_InMemory_DoesWhatAStoreHasTo(string name)
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 11, 24, 1, 30), Duration.FromMilliseconds(1));
        var store = new InMemoryRegistryStore(clock);

        var seen = await StoreConformance.Checks.Single(check => check.Name == name).RunAsync(new(store, store, store, new InMemoryLeaseStore(clock), new InMemoryNoticeStore(clock)));

        Assert.Null(seen);
    }
}
