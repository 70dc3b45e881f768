using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Benchmarks.Limits;
using ExchangeGateway.Benchmarks.Peers;
using ExchangeGateway.Certificates;
using Org.BouncyCastle.X509;

namespace ExchangeGateway.Benchmarks;

/// <summary>100,000 certificates, half RSA, half SM2: read, classified and sorted by expiry. Times are per certificate.</summary>
[MemoryDiagnoser]
public class Fleet
{
    // .NET takes some 20 seconds for all, so it gets a part: what it costs does not depend on how many there are.
    private const int Certificates = 100_000, ForDotNet = Certificates / 40;
    private byte[][] _fleet = [];

    internal static Row Row { get; } = new("fleet", () => [CaseOf()]);

    [GlobalSetup]
    public void Prepare() => _fleet = SampleCertificates.Fleet(Certificates);

    [Benchmark(OperationsPerInvoke = Certificates)]
    public int Ours() => Indexed().Index.Count;

    [Benchmark(OperationsPerInvoke = ForDotNet)]
    public int DotNet() => Sorted(_fleet[..ForDotNet], X509CertificateLoader.LoadCertificate, CertificateGetters.Read);

    [Benchmark(OperationsPerInvoke = Certificates)]
    public int BouncyCastle() => Sorted(_fleet, new X509CertificateParser().ReadCertificate, CertificateGetters.Read);

    [Benchmark(Baseline = true, OperationsPerInvoke = Certificates)]
    public int AsnDecoder()
    {
        var facts = new StraightFacts[_fleet.Length];
        var ends = new long[_fleet.Length];
        var places = new int[_fleet.Length];
        var kinds = new int[3];
        for (var i = 0; i < _fleet.Length; i++)
        {
            facts[i] = StraightDecoder.Read(_fleet[i]);
            (ends[i], places[i]) = (facts[i].NotAfter, i);
            kinds[(int)facts[i].Key]++;
        }

        Array.Sort(ends, places);
        return places[0] + kinds[1];
    }

    private (CertificateFacts[] Facts, ExpiryIndex<int> Index) Indexed()
    {
        var facts = new CertificateFacts[_fleet.Length];
        var kinds = new int[3];
        for (var i = 0; i < facts.Length; i++)
        {
            _ = CertificateReader.Read(_fleet[i], out facts[i]);
            kinds[(int)facts[i].KeyAlgorithm]++;
        }

        return (facts, Enumerable.Range(0, facts.Length).ToExpiryIndex(place => facts[place].Validity.NotAfter));
    }

    // As users write it: the certificates themselves are kept.
    private static int Sorted<T>(byte[][] fleet, Func<byte[], T> load, Func<T, CertificateGetters.Facts> read)
        where T : class
    {
        var certificates = fleet.Select(der => (Certificate: load(der), Facts: default(CertificateGetters.Facts))).ToArray();
        for (var i = 0; i < certificates.Length; i++)
        {
            certificates[i].Facts = read(certificates[i].Certificate);
        }

        var kinds = certificates.CountBy(certificate => certificate.Facts.Key).Count();
        var first = certificates.OrderBy(certificate => certificate.Facts.Validity.NotAfter).First();
        foreach (var (certificate, _) in certificates)
        {
            (certificate as IDisposable)?.Dispose();
        }

        return first.Facts.Serial.Length + kinds;
    }

    private double Held()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var held = Indexed();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(held);
        return (double)(after - before) / Certificates;
    }

    private static Case CaseOf()
    {
        var fleet = new Fleet();
        fleet.Prepare();
        return new("100,000 certificates",
            [
                Contender.Ours(fleet.Ours, Certificates),
                new(".NET", fleet.DotNet, ForDotNet),
                new("BouncyCastle", fleet.BouncyCastle, Certificates),
                Contender.Limit(fleet.AsnDecoder, Certificates),
            ],
            Goal.FasterThan("BouncyCastle", 100), Goal.WithinLimit(1.5), Goal.Held(200))
        {
            Held = fleet.Held,
        };
    }
}
