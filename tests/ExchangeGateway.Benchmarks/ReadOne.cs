using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Benchmarks.Limits;
using ExchangeGateway.Benchmarks.Peers;
using ExchangeGateway.Certificates;
using Org.BouncyCastle.X509;

namespace ExchangeGateway.Benchmarks;

/// <summary>The facts of one certificate, read from its DER.</summary>
[MemoryDiagnoser]
public class ReadOne
{
    private const int Operations = 16;
    private byte[] _der = [];

    internal static Row Row { get; } = new("read", () => [CaseOf(KeyAlgorithm.Rsa), CaseOf(KeyAlgorithm.Sm2)]);

    [Params(KeyAlgorithm.Rsa, KeyAlgorithm.Sm2)]
    public KeyAlgorithm Key { get; set; }

    [GlobalSetup]
    public void Prepare() => _der = SampleCertificates.Of(Key).Certificate.Der.ToArray();

    [Benchmark(OperationsPerInvoke = Operations)]
    public int Ours()
    {
        var sum = 0;
        for (var i = 0; i < Operations; i++)
        {
            sum += (int)CertificateReader.Read(_der, out var facts) + facts.Serial.Start.Value;
        }

        return sum;
    }

    [Benchmark]
    public int DotNet()
    {
        using var certificate = X509CertificateLoader.LoadCertificate(_der);
        return CertificateGetters.Read(certificate).Serial.Length;
    }

    [Benchmark]
    public int BouncyCastle() => CertificateGetters.Read(new X509CertificateParser().ReadCertificate(_der)).Serial.Length;

    [Benchmark(OperationsPerInvoke = Operations)]
    public int Identity()
    {
        var sum = 0;
        for (var i = 0; i < Operations; i++)
        {
            _ = CertificateReader.Read(_der, out var facts);
            sum += CertificateIdentity.Of(_der, facts).Whole == default ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public int AsnDecoder()
    {
        var sum = 0;
        for (var i = 0; i < Operations; i++)
        {
            sum += StraightDecoder.Read(_der).SerialAt;
        }

        return sum;
    }

    private static Case CaseOf(KeyAlgorithm key)
    {
        var read = new ReadOne { Key = key };
        read.Prepare();
        return new($"{key}",
            [
                Contender.Ours(read.Ours, Operations),
                new(".NET", read.DotNet),
                new("BouncyCastle", read.BouncyCastle),
                Contender.Limit(read.AsnDecoder, Operations),
                new("ours, with three fingerprints", read.Identity, Operations),
            ],
            Goal.FasterThan("BouncyCastle", 40), Goal.FasterThan(".NET", 500), Goal.WithinLimit(2), Goal.Bytes(0));
    }
}
