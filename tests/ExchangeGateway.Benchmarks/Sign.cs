using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.X509;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace ExchangeGateway.Benchmarks;

/// <summary>A challenge of 256 bytes signed with a file certificate's key, and the signature's self-check counted apart.</summary>
[MemoryDiagnoser]
public sealed class Sign : IDisposable
{
    private readonly byte[] _message = new byte[256];
    private FileSignInKey _ours = null!;
    private VerificationKey _check = null!;
    private RSA? _rsa;
    private ECPrivateKeyParameters _sm2 = null!;
    private ICipherParameters _usual = null!;

    internal static Row Row { get; } = new("sign", () => [CaseOf(KeyAlgorithm.Rsa), CaseOf(KeyAlgorithm.Sm2)]);

    [Params(KeyAlgorithm.Rsa, KeyAlgorithm.Sm2)]
    public KeyAlgorithm Key { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var issued = SampleCertificates.Of(Key);
        _ours = new(issued.Certificate, Encoding.ASCII.GetBytes(issued.PrivateKeyToPem()), new NoPassword());
        _check = VerificationKey.Of(issued.Certificate)!;
        _usual = PrivateKeyFactory.CreateKey(issued.PrivateKey);
        if (Key is KeyAlgorithm.Rsa)
        {
            _rsa = RSA.Create();
            _rsa.ImportPkcs8PrivateKey(issued.PrivateKey, out _);
            return;
        }

        BigInteger number = ((ECPrivateKeyParameters)_usual).D;
        _sm2 = OnCurve(CustomNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1), number);
        _usual = OnCurve(GMNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1), number);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _ours.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _rsa?.Dispose();
    }

    /// <summary>Signs and verifies what it signed.</summary>
    [Benchmark]
    public int Ours() => _ours.SignAsync(_message).AsTask().GetAwaiter().GetResult().AsT0.Signature.Length;

    [Benchmark]
    public int BouncyCastle()
    {
        var signer = SignerUtilities.GetSigner(Key is KeyAlgorithm.Rsa ? "SHA256WITHRSA" : "SM3WITHSM2");
        signer.Init(true, _usual);
        signer.BlockUpdate(_message, 0, _message.Length);
        return signer.GenerateSignature().Length;
    }

    /// <summary>The library's own call, and the check that ours makes too.</summary>
    [Benchmark]
    public int LimitAndCheck() => Checked(Bare());

    internal int Limit() => Bare().Length;

    private byte[] Bare()
    {
        if (Key is KeyAlgorithm.Rsa)
        {
            return _rsa!.SignData(_message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        var signer = new SM2Signer();
        signer.Init(true, _sm2);
        signer.BlockUpdate(_message);
        return signer.GenerateSignature();
    }

    private int Checked(byte[] signature) => _check.Verify(_message, signature) ? signature.Length : throw new InvalidOperationException("The signature does not verify.");

    private static ECPrivateKeyParameters OnCurve(Org.BouncyCastle.Asn1.X9.X9ECParameters curve, BigInteger number) =>
        new(number, new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, curve));

    private static Case CaseOf(KeyAlgorithm key)
    {
        var sign = new Sign { Key = key };
        sign.Prepare();
        return new(
            $"{key}",
            [Contender.Ours(sign.Ours), new("BouncyCastle", sign.BouncyCastle), new("limit without the self-check", sign.Limit), Contender.Limit(sign.LimitAndCheck)],
            Goal.WithinLimit(1.05));
    }

    private sealed class NoPassword : IPasswordPrompt
    {
        public ValueTask<PasswordAnswer> AskAsync(Certificate certificate, CancellationToken cancellation) => new(new PromptCancelled());
    }
}
