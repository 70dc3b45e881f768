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
        await using var registry = PostgresRegistry.Open(connection);

        await HoldsAsync(registry, $"postgres:{connection}", () =>
        {
            cluster.StopAtOnce();
            cluster.StartAgain();
        });
    }

    [Fact]
    public async Task Run_OnSqliteWithKills_LosesNothingAndDoesNothingTwice()
    {
        var file = Path.Combine(_folder, "registry.db");
        await using var registry = SqliteRegistry.Open(file, new OffsetClock(Duration.Zero));

        await HoldsAsync(registry, $"sqlite:{file}", restart: null);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task HoldsAsync(RelationalRegistry registry, string store, Action? restart)
    {
        Assert.True((await registry.MigrateAsync()).IsT0);
        await Market.PutAsync(registry);
        var histories = Directory.CreateDirectory(Path.Combine(_folder, "histories")).FullName;

        var summary = new FaultRun(store, histories, seed: 20261124).Run(Kills, restart);

        var history = await History.ReadAsync(histories, registry);
        var done = history.Operations.Count(operation => operation.Answer is AnswerKind.Done);
        output.WriteLine($"{history.Operations.Count} commands ({done} done, {history.Operations.Count(operation => operation.Answer is AnswerKind.None)} without an answer), {summary}");
        Assert.Empty(await history.AnomaliesAsync());
        Assert.True(summary.Kills >= Kills);
        Assert.True(done > Kills, $"{done} commands were done.");
    }
}
