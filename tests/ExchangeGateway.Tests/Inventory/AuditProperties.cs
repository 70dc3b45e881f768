using System.Collections;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Inventory;

[Trait("Rule", "4.2-1")]
[Trait("Rule", "2.2-5")]
public class AuditProperties
{
    /// <summary>Trading gateways 1…n and market-data gateways 1001…, each complete and filed.</summary>
    private static (TradingGatewayRow[] Trading, MarketDataGatewayRow[] MarketData, CertificateEvidence[] Files) Fleet(int trading, int pairs) => (
        [.. Enumerable.Range(1, trading).Select(Rows.Trading)],
        [.. Enumerable.Range(1001, 2 * pairs).Select(number => Rows.MarketData(number, KindOf(number)))],
        [.. Enumerable.Range(1, trading).SelectMany(Rows.Files), .. Enumerable.Range(1001, 2 * pairs).Select(number => Rows.File($"M{number}", KindOf(number), 100_000 + number))]);

    private static CertificateKind KindOf(int number) => number % 2 == 0 ? CertificateKind.File : CertificateKind.EKey;

    private static Property ForFleets(Func<TradingGatewayRow[], MarketDataGatewayRow[], CertificateEvidence[], int, bool> holds) => Prop.ForAll(
        (from trading in Gen.Choose(2, 12) from pairs in Gen.Choose(1, 6) from which in Gen.Choose(0, 1000) select (trading, pairs, which)).ToArbitrary(),
        sizes => Fleet(sizes.trading, sizes.pairs) is var fleet && holds(fleet.Trading, fleet.MarketData, fleet.Files, sizes.which));

    private static string[] Audited(IEnumerable<TradingGatewayRow> trading, IEnumerable<MarketDataGatewayRow> marketData, IReadOnlyCollection<CertificateEvidence> files) =>
        Rows.Audit(new(trading.ToValueList(), marketData.ToValueList()), files);

    [Property]
    public Property ACompleteFleet_HasNoFinding() => ForFleets((trading, marketData, files, which) =>
        Audited(trading, marketData, files).Length == 0
        && Audited(trading.Reverse(), marketData.Reverse(), [.. files.Reverse()]).Length == 0);

    [Property]
    public Property WithoutTheBackups_ThatAloneIsFound() => ForFleets((trading, marketData, files, which) =>
    {
        var gone = (CertificateKind)(which % 2);
        var left = marketData.Where(row => row.Kind != gone).ToArray();
        return Audited(trading, left, [.. files.Where(file => !marketData.Except(left).Any(row => row.Certificate.Id!.Value == file.Ids[0]))])
            .SequenceEqual(["redundancy-missing | MDGW |  | "]);
    });

    [Property]
    public Property OneExpired_ThatAloneIsFound() => ForFleets((trading, marketData, files, which) =>
    {
        var (row, over) = (which % trading.Length, Given.Days(0, 999));
        var expired = trading[row] with { File = Rows.Cells($"F{row + 1}", over, "RSA") };
        return Audited([.. trading[..row], expired, .. trading[(row + 1)..]], marketData, [.. files.Select(file => file.Ids[0] == $"F{row + 1}" ? file with { Validity = over } : file)])
            .SequenceEqual([$"certificate-expired | {row + 1} | F{row + 1} | 1972-09-26T00:00:00Z", $"redundancy-missing | {row + 1} |  | "]);
    });

    [Property]
    public Property OneShared_ThatAloneIsFound() => ForFleets((trading, marketData, files, which) =>
    {
        var (one, other) = (which % trading.Length, (which + 1) % trading.Length);
        var (first, second) = (Math.Min(one, other) + 1, Math.Max(one, other) + 1);
        var shared = trading[other] with { EKey = trading[one].EKey };
        return Audited([.. trading[..other], shared, .. trading[(other + 1)..]], marketData, [.. files.Where(file => file.Ids[0] != $"E{other + 1}")])
            .SequenceEqual([$"certificate-shared | {first}, {second} | E{one + 1} | same-fingerprint"]);
    });

    /// <summary>Counts how often its items are walked.</summary>
    private sealed class Counted(CertificateEvidence[] files) : IReadOnlyCollection<CertificateEvidence>
    {
        public long Walked { get; private set; }

        public int Count => files.Length;

        public IEnumerator<CertificateEvidence> GetEnumerator()
        {
            foreach (var file in files)
            {
                Walked++;
                yield return file;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    [Fact]
    public void TwentyThousandRows_AreAuditedInWorkThatGrowsAsTheyDo()
    {
        // Every certificate has a term of its own, then all have one term and no name: both were once gone through row by row for each file.
        foreach (var alike in new[] { false, true })
        {
            var (small, large) = (Work(2_000, alike), Work(20_000, alike));
            Assert.InRange(large.Walked, 20_000, 20_000 * 10);
            Assert.InRange((double)large.Bytes / small.Bytes, 5, 15);
        }
    }

    private static (long Walked, long Bytes) Work(int rows, bool alike)
    {
        var days = Enumerable.Range(0, rows).Select(i => alike ? Given.Days(0, 1825) : Given.Days(0, 1100 + i)).ToArray();
        var inventory = Rows.MarketData([.. days.Select((validity, i) => Rows.MarketData(i, KindOf(i)) with { Certificate = Rows.Cells(alike ? null : $"M{i}", validity) })]);
        var files = new Counted([.. days.Select((validity, i) => Rows.File($"M{i}", KindOf(i), i, validity) with { Ids = alike ? [] : [$"M{i}"] })]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var report = Audit.Run(inventory, files, Rows.At, RenewalPolicy.Default);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(alike ? 3 * rows : 0, report.Findings.Count);
        return (files.Walked, bytes);
    }
}
