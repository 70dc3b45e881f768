using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Postgres;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.TradingGateways;
using NodaTime;
using Npgsql;

namespace ExchangeGateway.Faults.Tests;

/// <summary>The connection is cut after the commit and before its answer: who asks again with the same request id gets the first answer.</summary>
public class LostAnswerTests
{
    private const int Commands = 10;

    [Fact]
    public async Task Command_WhoseAnswerIsLost_IsDoneOnceAndAnsweredAsTheFirstTime()
    {
        using var cluster = PostgresCluster.Start();
        await using var direct = PostgresRegistry.Open(cluster.ConnectionStringOf("postgres"));
        Assert.True((await direct.MigrateAsync()).IsT0);
        await Market.PutAsync(direct);
        await using var cutter = new AnswerCutter(cluster.Port);
        await using var host = PostgresRegistry.Open(Through(cutter, cluster));

        for (var place = 0; place < Commands; place++)
        {
            var command = new DraftApplicationCommand(new(Market.Operator(0), Market.Institution(0), RequestId.New()), Market.Serial(place), new OpeningForm());
            cutter.CutNext();

            // The use case itself asks again, once: it cannot know, so the request id tells.
            var answer = (await new DraftApplication(host).ExecuteAsync(command)).AsT0;
            var again = (await new DraftApplication(direct).ExecuteAsync(command)).AsT0;

            Assert.Equal(place + 1, cutter.Cuts);
            Assert.True(answer.IsRepeat);
            Assert.Equal(answer.Receipt, again.Receipt);
            Assert.Single((await direct.TrailAsync(answer.Receipt.Target.Key, 0, 10)).AsT0);
        }
    }

    [Fact]
    public async Task Lease_WhoseAnswerIsLost_IsAnsweredTheSameLease()
    {
        using var cluster = PostgresCluster.Start();
        await using var direct = PostgresRegistry.Open(cluster.ConnectionStringOf("postgres"));
        Assert.True((await direct.MigrateAsync()).IsT0);
        await using var cutter = new AnswerCutter(cluster.Port);
        await using var host = PostgresRegistry.Open(Through(cutter, cluster));
        await Market.PutAsync(direct);
        Assert.True((await new EnableCertificate(direct).ExecuteAsync(new(new(Market.Operator(0), Market.Institution(0), RequestId.New()), Market.Certificate(0)))).IsT0);
        var certificate = (await direct.FindAsync<RegisteredCertificate>(AggregateKey.Of(Market.Institution(0), Market.Certificate(0)))).AsT0!.Value.Certificate!.Identity.Whole;
        var command = new AcquireLeaseCommand(certificate, new(Market.Institution(0), Market.Number(0)), Duration.FromHours(1), RequestId.New());
        cutter.CutNext();

        var lease = (await new AcquireLease(host, direct).ExecuteAsync(command)).AsT0;

        Assert.Equal((1, 1), (cutter.Cuts, lease.Token));
        Assert.Equal(lease, (await new AcquireLease(direct, direct).ExecuteAsync(command)).AsT0);
    }

    private static string Through(AnswerCutter cutter, PostgresCluster cluster) =>
        new NpgsqlConnectionStringBuilder(cluster.ConnectionStringOf("postgres")) { Port = cutter.Port }.ToString();
}
