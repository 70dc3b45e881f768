using BenchmarkDotNet.Attributes;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Benchmarks;

/// <summary>Which of a million certificates end within 30 days, by an index that is built once and kept current.</summary>
[MemoryDiagnoser]
public class Sweep
{
    private const int Many = 1_000_000, Few = 1_000, Searches = 256, Renewals = 8_192;
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 0, 0), InThirtyDays = Now + Duration.FromDays(30);
    private Certificate[] _certificates = [], _byExpiry = [];
    private long[] _ends = [], _sorted = [];
    private ExpiryIndex<Certificate> _index = Array.Empty<Certificate>().ToExpiryIndex(NotAfter), _changed = Array.Empty<Certificate>().ToExpiryIndex(NotAfter);

    internal static Row Row { get; } = new("sweep", Cases);

    [GlobalSetup]
    public void Prepare() => Prepare(Many);

    [Benchmark(OperationsPerInvoke = Searches)]
    public int Count() => CountTimes(_index);

    [Benchmark(OperationsPerInvoke = Searches)]
    public int CountAfterChanges() => CountTimes(_changed);

    [Benchmark]
    public int CountByLinq() => _certificates.Count(certificate => certificate.Validity.NotAfter >= Now && certificate.Validity.NotAfter <= InThirtyDays);

    [Benchmark(OperationsPerInvoke = Searches)]
    public int CountInSortedArray()
    {
        var sum = 0;
        for (var i = 0; i < Searches; i++)
        {
            var (first, behind) = Places(Now.ToUnixTimeSeconds() + (i * 86_400L), 30);
            sum += behind - first;
        }

        return sum;
    }

    [Benchmark]
    public int List() => _index.EndingWithin(Now, InThirtyDays).Count;

    [Benchmark]
    public int ListAfterChanges() => _changed.EndingWithin(Now, InThirtyDays).Count;

    [Benchmark]
    public int ListTenfold() => _index.EndingWithin(Now, Now + Duration.FromDays(300)).Count;

    [Benchmark]
    public int ListByLinq() => _certificates
        .Where(certificate => certificate.Validity.NotAfter >= Now && certificate.Validity.NotAfter <= InThirtyDays)
        .OrderBy(certificate => certificate.Validity.NotAfter).ToArray().Length;

    [Benchmark]
    public int ListOfSortedArray()
    {
        var (first, behind) = Places(Now.ToUnixTimeSeconds(), 30);
        return _byExpiry[first..behind].Length;
    }

    [Benchmark]
    public int Build() => _certificates.ToExpiryIndex(NotAfter).Count;

    [Benchmark]
    public int BuildByArraySort()
    {
        var (ends, certificates) = ((long[])_ends.Clone(), (Certificate[])_certificates.Clone());
        Array.Sort(ends, certificates);
        return certificates.Length;
    }

    [Benchmark(OperationsPerInvoke = Renewals)]
    public int Renew()
    {
        var index = _index;
        for (var i = 0; i < Renewals; i++)
        {
            var old = _certificates[(int)(i * 7_919L % _certificates.Length)];
            index = index.Replace(old, old.Renewed);
        }

        return index.Count;
    }

    private static IEnumerable<Case> Cases()
    {
        var (sweep, small) = (new Sweep(), new Sweep());
        sweep.Prepare(Many);
        small.Prepare(Few);
        yield return new("count",
            [
                Contender.Ours(sweep.Count, Searches),
                new("LINQ", sweep.CountByLinq),
                Contender.Limit(sweep.CountInSortedArray, Searches),
                new("ours, 2,000 renewals later", sweep.CountAfterChanges, Searches),
            ],
            new Goal("≤ 1,000 ns", measured => measured.Ours.Nanoseconds, Most: 1_000),
            new Goal("≤ 1,000 ns after changes", measured => measured.All[^1].Nanoseconds, Most: 1_000),
            Goal.Bytes(0));
        yield return new("list of 30 days",
            [
                Contender.Ours(sweep.List),
                new("LINQ", sweep.ListByLinq),
                Contender.Limit(sweep.ListOfSortedArray),
                new("ours, 2,000 renewals later", sweep.ListAfterChanges),
                new("ours, ten times as long", sweep.ListTenfold),
            ],
            Goal.WithinLimit(1.5),
            new Goal("∝ its length: ten times as long ≤ 15×", measured => measured.TimeOf("ours, ten times as long"), Most: 15));
        yield return new("build",
            [Contender.Ours(sweep.Build), Contender.Limit(sweep.BuildByArraySort)],
            Goal.WithinLimit(1.3));
        yield return new("renew one",
            [Contender.Ours(sweep.Renew, Renewals), new("ours, of 1,000", small.Renew, Renewals), new("Array.Sort anew", sweep.BuildByArraySort)],
            // The logarithm doubles, and a million items do not fit a cache; a square root would be 32 times as much.
            new Goal("O(log n): ≤ 16× that of an index of 1,000", measured => 1 / measured.TimeOf("ours, of 1,000"), Most: 16));
    }

    private void Prepare(int count)
    {
        var random = new Random(17);
        _certificates = [.. Enumerable.Range(0, count).Select(_ => new Certificate(Now + Duration.FromSeconds(random.Next(5 * 365 * 86_400))))];
        _ends = Array.ConvertAll(_certificates, certificate => NotAfter(certificate).ToUnixTimeSeconds());
        (_sorted, _byExpiry) = ((long[])_ends.Clone(), (Certificate[])_certificates.Clone());
        Array.Sort(_sorted, _byExpiry);
        _index = _certificates.ToExpiryIndex(NotAfter);
        _changed = _byExpiry.Take(2_000).Aggregate(_index, (index, old) => index.Replace(old, old.Renewed));
    }

    private static int CountTimes(ExpiryIndex<Certificate> index)
    {
        var sum = 0;
        for (var i = 0; i < Searches; i++)
        {
            var from = Now + Duration.FromDays(i);
            sum += index.CountEndingWithin(from, from + Duration.FromDays(30));
        }

        return sum;
    }

    private (int First, int Behind) Places(long from, int days)
    {
        var first = Array.BinarySearch(_sorted, from);
        var behind = Array.BinarySearch(_sorted, from + (days * 86_400L));
        return (first < 0 ? ~first : first, behind < 0 ? ~behind : behind);
    }

    private static Instant NotAfter(Certificate certificate) => certificate.Validity.NotAfter;

    private sealed class Certificate(Instant notAfter)
    {
        public ValidityPeriod Validity { get; } = ValidityPeriod.Between(notAfter - Duration.FromDays(1_825), notAfter)!.Value;

        public Certificate Renewed => new(Validity.NotAfter + Duration.FromDays(1_825));
    }
}
