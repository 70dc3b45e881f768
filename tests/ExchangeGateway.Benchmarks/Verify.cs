using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BenchmarkDotNet.Attributes;
using ExchangeGateway.Benchmarks.Comparison;
using ExchangeGateway.Certificates;
using ExchangeGateway.X509;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace ExchangeGateway.Benchmarks;

/// <summary>A signature over 256 bytes verified with a certificate's key.</summary>
[MemoryDiagnoser]
public class Verify
{
    private readonly byte[] _message = new byte[256];
    private byte[] _signature = [];
    private VerificationKey _ours = null!;
    private RSA _rsa = null!;
    private ECPublicKeyParameters _sm2 = null!;
    private ICipherParameters _usual = null!;

    internal static Row Row { get; } = new("verify", () => [CaseOf(KeyAlgorithm.Rsa, limit => limit.DotNetRsa), CaseOf(KeyAlgorithm.Sm2, limit => limit.CustomCurveSm2)]);

    [Params(KeyAlgorithm.Rsa, KeyAlgorithm.Sm2)]
    public KeyAlgorithm Key { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var issued = SampleCertificates.Of(Key);
        _ours = VerificationKey.Of(issued.Certificate)!;
        using var certificate = X509CertificateLoader.LoadCertificate(issued.Certificate.Der.Span);
        if (Key is KeyAlgorithm.Rsa)
        {
            using var key = RSA.Create();
            key.ImportPkcs8PrivateKey(issued.PrivateKey, out _);
            _signature = key.SignData(_message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            _rsa = certificate.GetRSAPublicKey()!;
            _usual = DotNetUtilities.GetRsaPublicKey(_rsa);
            return;
        }

        var signer = new SM2Signer();
        signer.Init(true, PrivateKeyFactory.CreateKey(issued.PrivateKey));
        signer.BlockUpdate(_message);
        _signature = signer.GenerateSignature();
        var point = issued.Certificate.Der.Span[issued.Certificate.Facts.PublicKey][^65..].ToArray();
        _sm2 = OnCurve(new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, CustomNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1)), point);
        _usual = OnCurve(new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, GMNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1)), point);
    }

    [Benchmark]
    public int Ours() => Good(_ours.Verify(_message, _signature));

    [Benchmark]
    public int BouncyCastle()
    {
        var signer = SignerUtilities.GetSigner(Key is KeyAlgorithm.Rsa ? "SHA256WITHRSA" : "SM3WITHSM2");
        signer.Init(false, _usual);
        signer.BlockUpdate(_message, 0, _message.Length);
        return Good(signer.VerifySignature(_signature));
    }

    internal int DotNetRsa() => Good(_rsa.VerifyData(_message, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    internal int CustomCurveSm2()
    {
        var signer = new SM2Signer();
        signer.Init(false, _sm2);
        signer.BlockUpdate(_message);
        return Good(signer.VerifySignature(_signature));
    }

    private static ECPublicKeyParameters OnCurve(ECDomainParameters domain, byte[] point) => new(domain.Curve.DecodePoint(point), domain);

    // A contender that does not verify is not to be compared.
    private static int Good(bool verified) => verified ? 1 : throw new InvalidOperationException("The signature does not verify.");

    private static Case CaseOf(KeyAlgorithm key, Func<Verify, Func<int>> limit)
    {
        var verify = new Verify { Key = key };
        verify.Prepare();
        return new($"{key}", [Contender.Ours(verify.Ours), new("BouncyCastle", verify.BouncyCastle), Contender.Limit(limit(verify))], Goal.WithinLimit(1.05));
    }
}
