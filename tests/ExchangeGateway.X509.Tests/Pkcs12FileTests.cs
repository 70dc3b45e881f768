using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;

namespace ExchangeGateway.X509.Tests;

public sealed class Pkcs12FileTests
{
    private const string CurveSpelling = "1.2.156.10197.1.301";

    private static readonly CertificateOrder Sm2Order = new("TDGW-3", "某证券", KeyAlgorithm.Sm2);
    private static readonly IssuedCertificate Sm2 = TestFiles.Authority.Issue(Sm2Order);
    private static readonly IssuedCertificate Rsa = TestFiles.Authority.Issue("TDGW-3", "某证券", KeyAlgorithm.Rsa);

    [Theory]
    [InlineData("rsa-default.p12", "password", KeyAlgorithm.Rsa, KeyState.Held)]
    [InlineData("rsa-chinese.p12", "密码", KeyAlgorithm.Rsa, KeyState.Held)]
    [InlineData("rsa-legacy.p12", "password", KeyAlgorithm.Rsa, KeyState.Held)]
    [InlineData("rsa-no-password.p12", "", KeyAlgorithm.Rsa, KeyState.Held)]
    [InlineData("rsa-no-key.p12", "password", KeyAlgorithm.Rsa, KeyState.None)]
    [InlineData("sm2-chinese.p12", "密码", KeyAlgorithm.Sm2, KeyState.Held)]
    [InlineData("sm2-legacy.p12", "password", KeyAlgorithm.Sm2, KeyState.Held)]
    public void Open_FileOfOpenSsl_Opens(string file, string password, KeyAlgorithm algorithm, KeyState state)
    {
        using var opened = Pkcs12File.Open(TestFiles.Read(file), password).AsT0;

        var certificate = Assert.Single(opened.Certificates);
        Assert.Equal((algorithm, state), (certificate.Certificate.Facts.KeyAlgorithm, certificate.KeyState));
        Assert.Equal(state is KeyState.Held ? algorithm : null, certificate.Key?.Algorithm);
    }

    [Theory]
    [InlineData("rsa-default.p12")]
    [InlineData("rsa-legacy.p12")]
    [InlineData("sm2-chinese.p12")]
    public void Open_AnotherPasswordOrNone_WrongPassword(string file)
    {
        Assert.Equal(new WrongPassword(), Pkcs12File.Open(TestFiles.Read(file), "another"));
        Assert.Equal(new WrongPassword(), Pkcs12File.Open(TestFiles.Read(file), ""));
    }

    [Theory]
    [Trait("Rule", "6.2-2")]
    [InlineData(KeyAlgorithm.Rsa)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void Open_RightPasswordAfterManyWrongOnes_Opens(KeyAlgorithm algorithm)
    {
        var issued = algorithm is KeyAlgorithm.Rsa ? Rsa : Sm2;
        var file = issued.ToPkcs12("right", iterations: 1);
        var before = file.ToArray();

        for (var attempt = 0; attempt < 100; attempt++)
        {
            Assert.Equal(new WrongPassword(), Pkcs12File.Open(file, $"wrong {attempt}"));
        }

        using var opened = Pkcs12File.Open(file, "right").AsT0;
        Assert.Equal(issued.Certificate, opened.WithKey?.Certificate);
        Assert.Equal(before, file);
    }

    [Theory]
    [InlineData(Pkcs12Shape.Today, KeyAlgorithm.Rsa)]
    [InlineData(Pkcs12Shape.Today, KeyAlgorithm.Sm2)]
    [InlineData(Pkcs12Shape.Legacy, KeyAlgorithm.Rsa)]
    [InlineData(Pkcs12Shape.Legacy, KeyAlgorithm.Sm2)]
    public void Open_WithItsAuthorities_TheKeyIsTheGateways(Pkcs12Shape shape, KeyAlgorithm algorithm)
    {
        var issued = algorithm is KeyAlgorithm.Rsa ? Rsa : Sm2;

        using var opened = Pkcs12File.Open(issued.ToPkcs12("网关密码🔑", shape, iterations: 3, withAuthorities: true), "网关密码🔑").AsT0;

        Assert.Equal(3, opened.Certificates.Count);
        Assert.Equal(issued.Certificate, Assert.Single(opened.Certificates, one => one.KeyState is KeyState.Held).Certificate);
        Assert.Equal(2, opened.Certificates.Count(one => one.KeyState is KeyState.None));
    }

    [Theory]
    [InlineData(Sm2Spelling.EllipticCurve, false)]
    [InlineData(Sm2Spelling.EllipticCurve, true)]
    [InlineData(Sm2Spelling.Curve, false)]
    [InlineData(Sm2Spelling.Curve, true)]
    public void Open_Sm2InEitherSpelling_HoldsItsKey(Sm2Spelling certificate, bool keyByCurve)
    {
        var issued = TestFiles.Authority.Issue(Sm2Order with { Spelling = certificate });

        using var opened = Pkcs12File.Open(Write(issued.Certificate, keyByCurve ? ByCurve(issued.PrivateKey) : issued.PrivateKey), "pw").AsT0;

        Assert.Equal(KeyState.Held, Assert.Single(opened.Certificates).KeyState);
    }

    [Fact]
    public void Open_AnotherCertificatesKey_Differs()
    {
        var otherRsa = TestFiles.Authority.Issue("TDGW-4", "某证券", KeyAlgorithm.Rsa);
        var otherSm2 = TestFiles.Authority.Issue("TDGW-4", "某证券", KeyAlgorithm.Sm2);

        using var rsa = Pkcs12File.Open(Write(Rsa.Certificate, otherRsa.PrivateKey), "pw").AsT0;
        using var sm2 = Pkcs12File.Open(Write(Sm2.Certificate, otherSm2.PrivateKey), "pw").AsT0;

        Assert.Equal((KeyState.Differs, null), (rsa.Certificates[0].KeyState, rsa.WithKey));
        Assert.Equal((KeyState.Differs, null), (sm2.Certificates[0].KeyState, sm2.WithKey));
    }

    [Fact]
    public void Open_KeyOfAnotherKind_Unusable()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        using var rsa = Pkcs12File.Open(Write(Rsa.Certificate, key.ExportPkcs8PrivateKey()), "pw").AsT0;
        using var sm2 = Pkcs12File.Open(Write(Sm2.Certificate, key.ExportPkcs8PrivateKey()), "pw").AsT0;

        Assert.Equal(KeyState.Unusable, rsa.Certificates[0].KeyState);
        Assert.Equal(KeyState.Unusable, sm2.Certificates[0].KeyState);
    }

    [Fact]
    public void Open_AMillionIterations_RefusedWhateverThePassword()
    {
        var file = TestFiles.Read("rsa-million.p12");

        Assert.Equal(new OverLimit(CertificateFileLimit.MacIterations, 300_000), Pkcs12File.Open(file, "password"));
        Assert.Equal(new OverLimit(CertificateFileLimit.MacIterations, 300_000), Pkcs12File.Open(file, "wrong"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_KeyWithTooManyIterations_RefusedInEitherSpelling(bool keyByCurve)
    {
        var key = keyByCurve ? ByCurve(Sm2.PrivateKey) : Sm2.PrivateKey;

        Assert.Equal(
            new OverLimit(CertificateFileLimit.KeyIterations, 100),
            Pkcs12File.Open(Write(Sm2.Certificate, key, keyIterations: 101), "pw", new() { KeyIterations = 100 }));
        Assert.Equal(
            new OverLimit(CertificateFileLimit.TotalIterations, 100),
            Pkcs12File.Open(Write(Sm2.Certificate, key, keyIterations: 101), "pw", new() { TotalIterations = 100 }));
    }

    [Fact]
    public void Open_MoreThanAllowed_SaysWhat()
    {
        var file = Sm2.ToPkcs12("pw", iterations: 10, withAuthorities: true);

        Assert.Equal(new OverLimit(CertificateFileLimit.Certificates, 2), Pkcs12File.Open(file, "pw", new() { Certificates = 2 }));
        Assert.Equal(new OverLimit(CertificateFileLimit.MacIterations, 9), Pkcs12File.Open(file, "pw", new() { MacIterations = 9 }));
        Assert.Equal(new OverLimit(CertificateFileLimit.KeyIterations, 9), Pkcs12File.Open(file, "pw", new() { KeyIterations = 9 }));
        Assert.Equal(new OverLimit(CertificateFileLimit.FileBytes, 9), Pkcs12File.Open(file, "pw", new() { FileBytes = 9 }));
        Assert.Equal(new OverLimit(CertificateFileLimit.CertificateBytes, 9), Pkcs12File.Open(file, "pw", new() { CertificateBytes = 9 }));
    }

    [Fact]
    public void Open_CutOffAnywhere_NeverOpens()
    {
        var file = Rsa.ToPkcs12("pw", iterations: 1);
        for (var length = 0; length < file.Length; length += 7)
        {
            Assert.Equal(new Unreadable(UnreadableReason.DamagedPkcs12), Pkcs12File.Open(file.AsSpan(0, length), "pw"));
        }
    }

    [Fact]
    public void ToString_OfKeyAndFile_NoSecret()
    {
        using var opened = Pkcs12File.Open(Rsa.ToPkcs12("pw", iterations: 1), "pw").AsT0;

        Assert.Equal("Rsa", opened.WithKey!.Key!.ToString());
    }

    // The same key, its algorithm written as the curve itself.
    private static byte[] ByCurve(byte[] pkcs8) =>
        new Pkcs8PrivateKeyInfo(new Oid(CurveSpelling), null, Pkcs8PrivateKeyInfo.Decode(pkcs8, out _).PrivateKeyBytes).Encode();

    private static byte[] Write(Certificate certificate, byte[] key, int keyIterations = 1)
    {
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, keyIterations);
        var pair = new Pkcs9LocalKeyId([7]);
        var contents = new Pkcs12SafeContents();
        using var loaded = X509CertificateLoader.LoadCertificate(certificate.Der.Span);
        contents.AddCertificate(loaded).Attributes.Add(pair);
        var bag = new Pkcs12ShroudedKeyBag(Pkcs8PrivateKeyInfo.Decode(key, out _).Encrypt("pw", parameters));
        bag.Attributes.Add(pair);
        contents.AddSafeBag(bag);
        var builder = new Pkcs12Builder();
        builder.AddSafeContentsUnencrypted(contents);
        builder.SealWithMac("pw", HashAlgorithmName.SHA256, 1);
        return builder.Encode();
    }
}
