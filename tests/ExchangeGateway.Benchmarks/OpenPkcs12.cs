using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Certificates;
using ExchangeGateway.X509;
using Org.BouncyCastle.Pkcs;

namespace ExchangeGateway.Benchmarks;

/// <summary>A PKCS#12 file with today's protection opened, and refused for a wrong password.</summary>
[MemoryDiagnoser]
public class OpenPkcs12
{
    private const string Right = "right-password", Wrong = "wrong-password";
    private byte[] _file = [];
    private string _password = Right;

    internal static Row Row { get; } = new("pkcs12", () =>
    [
        CaseOf("RSA-2048", KeyAlgorithm.Rsa, Right, [new("BouncyCastle", Instance(KeyAlgorithm.Rsa, Right).BouncyCastle)], Goal.WithinPeer(".NET", 1.05)),
        CaseOf("RSA-2048, wrong password", KeyAlgorithm.Rsa, Wrong, [], Goal.WithinPeer(".NET", 1.1)),
        CaseOf("SM2, wrong password", KeyAlgorithm.Sm2, Wrong, [], Goal.WithinPeer(".NET", 1.1)),
    ]);

    [Params(KeyAlgorithm.Rsa)]
    public KeyAlgorithm Key { get; set; }

    [GlobalSetup]
    public void Prepare() => _file = SampleCertificates.Of(Key).ToPkcs12(Right);

    [Benchmark]
    public int Ours() => Pkcs12File.Open(_file, _password).Match(
        opened: file =>
        {
            using (file)
            {
                return file.Certificates.Count;
            }
        },
        wrongPassword: _ => 0,
        unreadable: _ => throw new InvalidOperationException(),
        overLimit: _ => throw new InvalidOperationException());

    [Benchmark(Baseline = true)]
    public int DotNet()
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadPkcs12(_file, _password, X509KeyStorageFlags.EphemeralKeySet);
            return certificate.HasPrivateKey ? 1 : 0;
        }
        catch (CryptographicException)
        {
            return 0;
        }
    }

    [Benchmark]
    public int BouncyCastle()
    {
        var store = new Pkcs12StoreBuilder().Build();
        store.Load(new MemoryStream(_file), _password.ToCharArray());
        return store.Count;
    }

    private static Case CaseOf(string name, KeyAlgorithm key, string password, Contender[] more, Goal goal)
    {
        var opened = Instance(key, password);
        return new(name, [Contender.Ours(opened.Ours), new(".NET", opened.DotNet), .. more], goal);
    }

    private static OpenPkcs12 Instance(KeyAlgorithm key, string password)
    {
        var opened = new OpenPkcs12 { Key = key, _password = password };
        opened.Prepare();
        return opened;
    }
}
