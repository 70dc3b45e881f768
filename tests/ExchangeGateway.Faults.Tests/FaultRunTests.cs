using System.Diagnostics;
using System.Globalization;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.EntityFrameworkCore.PostgreSQL;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Faults.Checking;
using ExchangeGateway.Faults.Histories;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Postgres;
using ExchangeGateway.Tests;
using NodaTime;
using Xunit.Abstractions;

namespace ExchangeGateway.Faults.Tests;

/// <summary>
/// Processes that are killed, on hosts whose clocks differ by minutes, a server that is stopped at once: what was answered
/// is there, once, and nothing else is. A run that fails leaves its histories and its seed under <c>artifacts/faults</c>.
/// </summary>
public sealed class FaultRunTests(ITestOutputHelper output)
{
    private const int ShortRun = 20, UsualSeed = 20261124;

    // The long run asks for more; a run that failed can be drawn again.
    private static int Kills => Setting("EXCHANGEGATEWAY_KILLS", ShortRun);

    private static int Seed => Setting("EXCHANGEGATEWAY_FAULT_SEED", UsualSeed);

    [Fact]
    public async Task Run_OnPostgreSqlWithKillsAndRestarts_LosesNothingAndDoesNothingTwice()
    {
        using var cluster = PostgresCluster.Start();
        var connection = cluster.ConnectionStringOf("postgres");

        // The server's clock is right, and it alone is read: nothing is kept from before the run, or from after it.
        await HoldsAsync("postgres", () => PostgresRegistry.Open(connection), $"postgres:{connection}", wrongBy: Duration.Zero, () =>
        {
            cluster.StopAtOnce();
            cluster.StartAgain();
        });
    }

    [Fact]
    public async Task Run_OnSqliteWithKills_LosesNothingAndDoesNothingTwice()
    {
        var file = Path.Combine(NewFolder("sqlite"), "registry.db");

        // The store's clock is the host's: it comes in as wrong as it is, and order and leases hold all the same.
        var history = await HoldsAsync("sqlite", () => SqliteRegistry.Open(file, new HostClock()), $"sqlite:{file}", FaultRun.WrongBy, restart: null);
        var entries = history.Image.Items.SelectMany(item => item.Trail).Select(kept => kept.Entry.At);
        Assert.True(entries.Max() > new HostClock().GetCurrentInstant() + Duration.FromMinutes(1), "No host's clock was wrong.");
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;

    private static string NewFolder(string store)
    {
        var folder = Repository.PathOf("artifacts", "faults", store);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }

    private async Task<History> HoldsAsync(string name, Func<RelationalRegistry> open, string store, Duration wrongBy, Action? restart)
    {
        var folder = name is "sqlite" ? Path.GetDirectoryName(store.Split(':', 2)[1])! : NewFolder(name);
        await using (var before = open())
        {
            Assert.True((await before.MigrateAsync()).IsT0);
            await Market.PutAsync(before);
        }

        var histories = Directory.CreateDirectory(Path.Combine(folder, "histories")).FullName;
        var (clock, began) = (new HostClock(), Stopwatch.StartNew());
        var from = clock.GetCurrentInstant() - wrongBy;

        var summary = new FaultRun(store, histories, Seed, new WrongClock(folder)).Run(Kills, restart);

        // Of its own: connections from before a restart are broken.
        await using var after = open();
        var ran = began.Elapsed;
        var history = await History.ReadAsync(histories, after) with { Times = new(from, clock.GetCurrentInstant() + wrongBy) };
        var anomalies = await Checker.AnomaliesAsync(history);
        var line = $"{name}: {FaultSummary.Of(history)}; {summary.Processes} processes, {summary.Kills} kills, {summary.Restarts} server restarts: {anomalies.Count} anomalies. "
            + $"Ran {ran.TotalSeconds:0} s, checked in {(began.Elapsed - ran).TotalSeconds:0} s; seed {Seed}.";
        output.WriteLine(line);
        await File.WriteAllTextAsync(Path.Combine(folder, "summary.txt"), line + "\n");

        Assert.True(anomalies.Count == 0, $"{line} Histories are kept in {histories}; to draw the same again, set EXCHANGEGATEWAY_FAULT_SEED={Seed}.\n{string.Join('\n', anomalies.Take(10))}");
        Assert.True(summary.Kills >= Kills);
        Assert.True(history.Operations.Count(operation => operation.Answer is AnswerKind.Done) > Kills, line);
        Assert.True(history.Leases.Count(lease => lease.Answer is LeaseAnswerKind.Lease) > Kills, line);
        Directory.Delete(histories, recursive: true);
        return history;
    }
}
