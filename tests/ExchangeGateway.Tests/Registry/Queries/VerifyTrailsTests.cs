using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Registry.Trails;
using ExchangeGateway.Tests.Institutions;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry.Queries;

/// <summary>What stands behind a trail's end is looked at too.</summary>
public class VerifyTrailsTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Verify_AnEntryBehindTheEnd_IsTooLong()
    {
        await _desk.WithBrokerAsync();
        var key = AggregateKey.Of(Broker);
        var last = _desk.Store.Trail(key).Last();
        var more = last with { Version = last.Version + 1, Previous = last.Hash };
        var queries = new Lengthened(_desk.Queries, key, new(more, more.Hash));

        var broken = await new VerifyTrails(queries).ExecuteAsync().SingleAsync();

        Assert.Equal(new BrokenTrail(key, new(TrailFlaw.TooLong, last.Version + 1)), broken.AsT0);
    }

    [Fact]
    public async Task Verify_AnEntryWrittenMeanwhile_IsWhole()
    {
        await _desk.WithBrokerAsync();
        var head = (await _desk.Queries.FindAsync<RegisteredInstitution>(AggregateKey.Of(Broker))).AsT0!.Head;
        await Done(new SetVpnQuota(_desk.Store).ExecuteAsync(new(By(Manager), Members.Quota(9))));

        Assert.True((await new VerifyTrails(_desk.Queries).OfAsync(new(AggregateKey.Of(Broker), head))).AsT0.IsT0);
    }

    /// <summary>Queries of a registry to one of whose trails somebody added an entry.</summary>
    private sealed class Lengthened(IRegistryQueries queries, AggregateKey whose, KeptEntry added) : QueriesAround(queries)
    {
        public override ValueTask<StoreReading<ValueList<KeptEntry>>> TrailAsync(AggregateKey key, long after, int most, CancellationToken cancellation) =>
            key == whose && after == added.Entry.Version - 1 ? new((ValueList<KeptEntry>)[added]) : base.TrailAsync(key, after, most, cancellation);
    }
}
