using System.Globalization;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Postgres;
using NodaTime;
using Xunit.Abstractions;

namespace ExchangeGateway.Faults.Tests;

/// <summary>Processes that are killed, a server that is stopped at once: what was answered is there, once, and nothing else is.</summary>
public sealed class FaultRunTests(ITestOutputHelper output) : IDisposable
{
    private const int ShortRun = 20;
    private readonly string _folder = Directory.CreateTempSubdirectory("fault-run-").FullName;

    // The long run asks for more.
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : ShortRun;

    [Fact]
    public async Task Run_OnPostgreSqlWithKillsAndRestarts_LosesNothingAndDoesNothingTwice()
    {
        using var cluster = PostgresCluster.Start();
        var connection = cluster.ConnectionStringOf("postgres");

        await HoldsAsync(() => PostgresRegistry.Open(connection), $"postgres:{connection}", () =>
        {
            cluster.StopAtOnce();
            cluster.StartAgain();
        });
    }

    [Fact]
    public async Task Run_OnSqliteWithKills_LosesNothingAndDoesNothingTwice()
    {
        var file = Path.Combine(_folder, "registry.db");

        await HoldsAsync(() => SqliteRegistry.Open(file, new OffsetClock(Duration.Zero)), $"sqlite:{file}", restart: null);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task HoldsAsync(Func<RelationalRegistry> open, string store, Action? restart)
    {
        await using (var before = open())
        {
            Assert.True((await before.MigrateAsync()).IsT0);
            await Market.PutAsync(before);
        }

        var histories = Directory.CreateDirectory(Path.Combine(_folder, "histories")).FullName;

        var summary = new FaultRun(store, histories, seed: 20261124).Run(Kills, restart);

        // Of its own: connections from before a restart are broken.
        await using var after = open();
        var history = await History.ReadAsync(histories, after);
        var done = history.Operations.Count(operation => operation.Answer is AnswerKind.Done);
        output.WriteLine($"{history.Operations.Count} commands ({done} done, {history.Operations.Count(operation => operation.Answer is AnswerKind.None)} without an answer), {summary}");
        Assert.Empty(await history.AnomaliesAsync());
        Assert.True(summary.Kills >= Kills);
        Assert.True(done > Kills, $"{done} commands were done.");
    }
}
