using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using NodaTime;

namespace ExchangeGateway.X509.Tests;

/// <summary>Whatever the bytes, the answer is a value: an exception that escapes fails these tests.</summary>
public sealed class TotalityTests
{
    private static readonly Instant Now = TestFiles.From + Duration.FromDays(10);
    private static readonly ChainVerifier Verifier = new(TestFiles.Authority.Roots, TestFiles.Authority.Intermediates);

    private static readonly IssuedCertificate
        Rsa = TestFiles.Authority.Issue("TDGW-7", "某证券", KeyAlgorithm.Rsa),
        Sm2 = TestFiles.Authority.Issue("TDGW-7", "某证券", KeyAlgorithm.Sm2),
        Sm2ByCurve = TestFiles.Authority.Issue(new("TDGW-7", "某证券", KeyAlgorithm.Sm2) { Spelling = Sm2Spelling.Curve });

    // An attacker's file may ask for as much work as is allowed: little is allowed here.
    private static readonly CertificateFileLimits Limits = new() { MacIterations = 1000, KeyIterations = 1000, TotalIterations = 2000 };

    [Fact]
    public void Read_DamagedDer_Answers() => Run(140_000, 1,
    [
        Rsa.Certificate.Der.ToArray(), Sm2.Certificate.Der.ToArray(), Sm2ByCurve.Certificate.Der.ToArray(),
        .. Rsa.Authorities.Select(one => one.Der.ToArray()), .. Sm2.Authorities.Select(one => one.Der.ToArray()),
    ]);

    [Fact]
    public void Read_DamagedPem_Answers() => Run(60_000, 2,
    [
        Encoding.UTF8.GetBytes(Sm2.PrivateKeyToPem() + Sm2.ToPem()), Encoding.UTF8.GetBytes(Rsa.ToPem()), TestFiles.Read("sm2.pem"),
    ]);

    [Fact]
    public void Read_DamagedPkcs12_Answers() => Run(5_000, 3,
    [
        Rsa.ToPkcs12("pw", iterations: 2), Sm2.ToPkcs12("pw", iterations: 2), Rsa.ToPkcs12("pw", Pkcs12Shape.Legacy, iterations: 2),
        .. Open(Rsa, shrouded: false), .. Open(Sm2, shrouded: false), .. Open(Sm2ByCurve, shrouded: false), .. Open(Rsa, shrouded: true), .. Open(Sm2, shrouded: true),
    ]);

    [Fact]
    public void Verify_DamagedAuthority_Answers()
    {
        var mutator = new Mutator(4);
        var authorities = new[] { Rsa.Authorities[0].Der.ToArray(), Sm2.Authorities[0].Der.ToArray() };
        for (var count = Mutator.Times(10_000); count > 0; count--)
        {
            if (Certificate.Read(mutator.Damage(mutator.Pick(authorities))).Certificate is { } damaged)
            {
                var verifier = new ChainVerifier([damaged], [damaged, .. TestFiles.Authority.Intermediates]);
                Assert.NotNull(verifier.Verify(Rsa.Certificate, Now));
                Assert.NotNull(verifier.Verify(Sm2.Certificate, Now));
            }
        }
    }

    private static void Run(int count, int seed, byte[][] files)
    {
        var mutator = new Mutator(seed);
        for (var left = Mutator.Times(count); left > 0; left--)
        {
            Look(CertificateFile.Read(mutator.Damage(mutator.Pick(files)), "pw", Limits));
        }
    }

    // Everything that can be asked of what was read.
    private static void Look(CertificateFileReading reading)
    {
        Assert.NotEmpty(reading.Entries);
        foreach (var certificate in reading.Certificates)
        {
            Assert.NotNull(certificate.Subject);
            Assert.NotNull(certificate.Issuer);
            Assert.NotEmpty(certificate.Serial);
            Assert.NotNull(certificate.Identity);
            Assert.False(VerificationKey.Of(certificate)?.Verify("message"u8, certificate.Der.Span[^64..]) ?? false);
            Assert.NotNull(Verifier.Verify(certificate, Now));
        }
    }

    // Files without an integrity check, so that damage inside is looked at.
    private static IEnumerable<byte[]> Open(IssuedCertificate issued, bool shrouded)
    {
        var contents = new Pkcs12SafeContents();
        using var loaded = X509CertificateLoader.LoadCertificate(issued.Certificate.Der.Span);
        contents.AddCertificate(loaded).Attributes.Add(new Pkcs9LocalKeyId([1]));
        Pkcs12SafeBag key = shrouded
            ? new Pkcs12ShroudedKeyBag(Pkcs8PrivateKeyInfo.Decode(issued.PrivateKey, out _).Encrypt("pw", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 2)))
            : new Pkcs12KeyBag(issued.PrivateKey);
        key.Attributes.Add(new Pkcs9LocalKeyId([1]));
        contents.AddSafeBag(key);
        var builder = new Pkcs12Builder();
        builder.AddSafeContentsUnencrypted(contents);
        builder.SealWithoutIntegrity();
        yield return builder.Encode();
    }
}
