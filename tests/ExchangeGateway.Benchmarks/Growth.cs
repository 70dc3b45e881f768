using System.Diagnostics;
using ExchangeGateway.Applications;
using ExchangeGateway.Benchmarks.Databases;
using ExchangeGateway.Certificates;
using ExchangeGateway.EntityFrameworkCore;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using NodaTime;

namespace ExchangeGateway.Benchmarks;

/// <summary>One query's time among so many gateways.</summary>
/// <param name="Database">In which database.</param>
/// <param name="Query">Which query.</param>
/// <param name="Gateways">Among how many.</param>
/// <param name="Milliseconds">The median time.</param>
/// <param name="Megabytes">What the process held at its peak besides what it held before; null where it was not looked at.</param>
internal sealed record Grown(string Database, string Query, int Gateways, double Milliseconds, double? Megabytes = null);

/// <summary>The command <c>growth [MOST]</c>: how each query and the audit grow from 1,000 gateways to so many, 1,000,000 unless told, written to <c>docs/performance.md</c>.</summary>
internal static class Growth
{
    private const int Least = 1_000, Most = 1_000_000, Rows = 100, Times = 15;

    // Of each database. Ten times as many gateways take about ten times as long: what would not end in time is not begun.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 1, 30);

    public static int Run(int most = Most)
    {
        var grown = new List<Grown>();
        foreach (var open in MeasuredDatabase.Kinds)
        {
            using var database = open();
            var watch = Stopwatch.StartNew();
            for (int filled = 0, gateways = Least; gateways <= most && watch.Elapsed * 10 < Patience; (filled, gateways) = (gateways, gateways * 10))
            {
                database.Fill(filled, gateways);
                foreach (var (query, ask) in Queries(database.Registry, gateways))
                {
                    grown.Add(new(database.Name, query, gateways, Median(ask)));
                    Console.Error.WriteLine(grown[^1]);
                }

                grown.Add(Audit(database, gateways));
                Console.Error.WriteLine(grown[^1]);
            }
        }

        GrowthPage.Write(grown);
        return 0;
    }

    private static IEnumerable<(string Name, Func<Task<int>> Ask)> Queries(RelationalRegistry registry, int gateways)
    {
        var (here, number) = MeasuredDatabase.Middle(gateways);
        var institution = InstitutionId.Of(here).AsT0;
        var all = new GatewayFilter(GatewaySystem.Trading);
        yield return ("gateways of an institution", async () => (await registry.GatewaysAsync(all with { Institution = institution }, new(Rows))).AsT0.Items.Count);
        yield return ("gateways, first page", async () => (await registry.GatewaysAsync(all, new(Rows))).AsT0.Items.Count);
        yield return ("gateways, middle page", async () => (await registry.GatewaysAsync(all, new(Rows, PageMark.Of(here, number).AsT0))).AsT0.Items.Count);
        yield return ("gateways, last page", async () => (await registry.GatewaysAsync(all, new(Rows, PageMark.Of($"{(gateways - 1) / Least:000000}", $"{gateways - Rows - 1:00000000}").AsT0))).AsT0.Items.Count);
        yield return ("certificates that end", async () => (await registry.CertificatesAsync(new() { Institution = institution, ExpiresUntil = Now + Duration.FromDays(60) }, new(Rows))).AsT0.Items.Count);
        yield return ("applications of a state", async () => (await registry.ApplicationsAsync(new() { States = [ApplicationState.MaterialPreparation] }, new(Rows))).AsT0.Items.Count);
        yield return ("what waits", async () => (await registry.ApplicationsAsync(new() { Institution = institution, States = [ApplicationState.MaterialPreparation] }, new(Rows))).AsT0.Items.Count
            + (await registry.CertificatesAsync(new() { Institution = institution, States = [CertificateApplicationState.Issued] }, new(Rows))).AsT0.Items.Count
            + (await registry.CertificatesAsync(new() { Institution = institution, IsLocked = true }, new(Rows))).AsT0.Items.Count);
        yield return ("a history", async () => (await registry.TrailAsync(AggregateKey.Of(institution, RegistrationNumber.Of(number).AsT0), 0, Rows)).AsT0.Count);
    }

    // Nobody is quick by finding nothing where there is something.
    private static double Median(Func<Task<int>> ask)
    {
        // What is compiled, opened or read once is not growth.
        _ = ask().GetAwaiter().GetResult();
        var taken = Enumerable.Range(0, Times).Select(_ =>
        {
            var watch = Stopwatch.StartNew();
            return ask().GetAwaiter().GetResult() > 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException("Nothing was found.");
        }).Order().ToArray();
        return taken[Times / 2];
    }

    private static Grown Audit(MeasuredDatabase database, int gateways)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (watch, peak, findings) = (Stopwatch.StartNew(), before, 0);
        foreach (var found in new AuditRegistry(database.Registry).ExecuteAsync(Now, RenewalPolicy.Default).ToBlockingEnumerable())
        {
            _ = found.AsT0;
            peak = findings++ % Rows == 0 ? Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)) : peak;
        }

        return new(database.Name, "audit", gateways, watch.Elapsed.TotalMilliseconds, (peak - before) / 1e6);
    }
}
