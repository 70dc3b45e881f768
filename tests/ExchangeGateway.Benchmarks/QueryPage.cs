using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Benchmarks.Databases;
using ExchangeGateway.Benchmarks.Limits;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Queries;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.Benchmarks;

/// <summary>A page of the gateway query, 100 rows from the middle, with bindings and certificates; and how it grows with what is there.</summary>
internal static class QueryPage
{
    private const int Few = 1_000, Some = 10_000, Many = 100_000, Rows = 100;
    private const string Idiom = "EF Core with Include", PageOfFew = "page of 1,000";

    internal static Row Row { get; } = new("query", Cases);

    private static IEnumerable<Case> Cases()
    {
        foreach (var open in MeasuredDatabase.Kinds)
        {
            using MeasuredDatabase some = open(), few = open();
            few.Fill(0, Few);
            some.Fill(0, Some);
            var (institution, name) = MeasuredDatabase.Middle(Some);
            using var raw = new RawPage(some, institution, name);
            yield return new($"{some.Name}, page of {Some:N0}",
                [Contender.Ours(Ours(some, Some)), new(PageOfFew, Ours(few, Few)), new(Idiom, Checked(() => Include(some, institution, name))), Contender.Limit(Checked(raw.Run))],
                Goal.WithinLimit(1.2), Goal.WithinPeer(PageOfFew, 1.2))
            {
                ByWallClock = true,
            };

            some.Fill(Some, Many);
            yield return new($"{some.Name}, page of {Many:N0}",
                [Contender.Ours(Ours(some, Many)), new(PageOfFew, Ours(few, Few))],
                Goal.WithinPeer(PageOfFew, 1.2))
            {
                ByWallClock = true,
            };
        }
    }

    private static Func<int> Ours(MeasuredDatabase database, int gateways)
    {
        var (institution, name) = MeasuredDatabase.Middle(gateways);
        var (filter, page) = (new GatewayFilter(GatewaySystem.Trading) { Institution = InstitutionId.Of(institution).AsT0 }, new PageRequest(Rows, PageMark.Of(institution, name).AsT0));
        return Checked(() => database.Registry.GatewaysAsync(filter, page).AsTask().GetAwaiter().GetResult().AsT0.Items.Count);
    }

    private static int Include(MeasuredDatabase database, string institution, string name)
    {
        using var context = database.NewPeer();
        return context.Gateways.AsNoTracking().Include(gateway => gateway.Bindings).Include(gateway => gateway.Certificates)
            .Where(gateway => gateway.IsTrading && gateway.Institution == institution && gateway.Name.CompareTo(name) > 0)
            .OrderBy(gateway => gateway.Institution).ThenBy(gateway => gateway.Name).Take(Rows + 1).ToListAsync().GetAwaiter().GetResult().Count - 1;
    }

    // Nobody is quick by finding less.
    private static Func<int> Checked(Func<int> run) => run() == Rows ? run : throw new InvalidOperationException($"{run()} rows were found, not {Rows}.");
}
