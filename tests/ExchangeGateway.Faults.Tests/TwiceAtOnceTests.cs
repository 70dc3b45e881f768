using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Postgres;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Faults.Tests;

/// <summary>Hosts that call one request at the same moment: it is done for one of them, and all get its receipt.</summary>
public sealed class TwiceAtOnceTests : IDisposable
{
    private const int Hosts = 4, Requests = 25;
    private readonly string _folder = Directory.CreateTempSubdirectory("twice-at-once-").FullName;

    [Fact]
    public async Task Request_CalledByManyHostsAtOnceOnSqlite_IsDoneOnce()
    {
        var file = Path.Combine(_folder, "registry.db");

        await IsDoneOnceAsync(() => SqliteRegistry.Open(file, new HostClock()));
    }

    [Fact]
    public async Task Request_CalledByManyHostsAtOnceOnPostgreSql_IsDoneOnce()
    {
        using var cluster = PostgresCluster.Start();

        await IsDoneOnceAsync(() => PostgresRegistry.Open(cluster.ConnectionStringOf("postgres")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task IsDoneOnceAsync(Func<RelationalRegistry> open)
    {
        var hosts = Enumerable.Range(0, Hosts).Select(_ => open()).ToArray();
        try
        {
            Assert.True((await hosts[0].MigrateAsync()).IsT0);
            await Market.PutAsync(hosts[0]);
            for (var place = 0; place < Requests; place++)
            {
                var command = new DraftApplicationCommand(new(Market.Operator(0), Market.Institution(0), RequestId.New()), Market.Serial(place), new OpeningForm());

                var answers = await AtOnceAsync(hosts, host => new DraftApplication(host).ExecuteAsync(command));

                Assert.Single(answers, answer => !answer.AsT0.IsRepeat);
                Assert.Single(answers.Select(answer => answer.AsT0.Receipt).Distinct());
                Assert.Single((await hosts[0].TrailAsync(AggregateKey.Of(Market.Institution(0), Market.Serial(place)), 0, 10)).AsT0);
            }
        }
        finally
        {
            foreach (var host in hosts)
            {
                await host.DisposeAsync();
            }
        }
    }

    private static async Task<CommandOutcome[]> AtOnceAsync(RelationalRegistry[] hosts, Func<RelationalRegistry, ValueTask<CommandOutcome>> call)
    {
        using var start = new Barrier(hosts.Length);
        return await Task.WhenAll(hosts.Select(host => Task.Factory.StartNew(
            async () =>
            {
                start.SignalAndWait();
                return await call(host);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }
}
