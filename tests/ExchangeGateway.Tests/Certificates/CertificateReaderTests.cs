using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

public class CertificateReaderTests
{
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Until = new(2030, 12, 31, 23, 59, 59, TimeSpan.Zero);

    private static readonly byte[] Rsa = Real(name => new CertificateRequest(name, RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static byte[] Real(Func<string, CertificateRequest> request) => request("CN=gateway, O=broker").CreateSelfSigned(From, Until).RawData;

    private static CertificateFacts Facts(byte[] der)
    {
        Assert.Equal(CertificateFlaw.None, CertificateReader.Read(der, out var facts));
        return facts;
    }

    [Fact]
    [Trait("Rule", "4.1-1")]
    public void Read_AnRsaCertificateOfDotNet_AgreesWithDotNet()
    {
        var facts = Facts(Rsa);
        using var expected = X509CertificateLoader.LoadCertificate(Rsa);
        Assert.Equal(KeyAlgorithm.Rsa, facts.KeyAlgorithm);
        Assert.Equal((Instant.FromDateTimeOffset(From), Instant.FromDateTimeOffset(Until)), (facts.Validity.NotBefore, facts.Validity.NotAfter));
        Assert.Equal(expected.SerialNumberBytes.ToArray(), Rsa[facts.Serial]);
        Assert.Equal(expected.IssuerName.RawData, Rsa[facts.Issuer]);
        Assert.Equal(expected.SubjectName.RawData, Rsa[facts.Subject]);
        Assert.Equal(expected.PublicKey.ExportSubjectPublicKeyInfo(), Rsa[facts.PublicKey]);
    }

    [Fact]
    [Trait("Rule", "4.1-1")]
    public void Read_AP256CertificateOfDotNet_IsOfNeitherKind() =>
        Assert.Equal(KeyAlgorithm.Other, Facts(Real(name => new CertificateRequest(name, ECDsa.Create(ECCurve.NamedCurves.nistP256), HashAlgorithmName.SHA256))).KeyAlgorithm);

    [Theory]
    [Trait("Rule", "4.1-1")]
    [InlineData(DerMaker.Key.Sm2, KeyAlgorithm.Sm2)]
    [InlineData(DerMaker.Key.Sm2OfItsOwn, KeyAlgorithm.Sm2)]
    [InlineData(DerMaker.Key.Sm2OfItsOwnWithNull, KeyAlgorithm.Sm2)]
    [InlineData(DerMaker.Key.Sm2OfItsOwnWithCurve, KeyAlgorithm.Sm2)]
    [InlineData(DerMaker.Key.Rsa, KeyAlgorithm.Rsa)]
    [InlineData(DerMaker.Key.P256, KeyAlgorithm.Other)]
    [InlineData(DerMaker.Key.EllipticCurveWithoutCurve, KeyAlgorithm.Other)]
    internal void Read_EachSpellingOfAKey_TellsTheAlgorithm(DerMaker.Key spelling, KeyAlgorithm algorithm) =>
        Assert.Equal(algorithm, Facts(new DerMaker { Of = spelling }.Make()).KeyAlgorithm);

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Read_Ranges_SliceTheirParts(bool withVersion, bool generalized)
    {
        var maker = new DerMaker { WithVersion = withVersion, GeneralizedTime = generalized, Issuer = "证书认证中心", Subject = new string('x', 200) };
        var der = maker.Make();
        var facts = Facts(der);
        Assert.Equal([7], der[facts.Serial]);
        Assert.Equal(DerMaker.Name(maker.Issuer), der[facts.Issuer]);
        Assert.Equal(DerMaker.Name(maker.Subject), der[facts.Subject]);
        Assert.Equal(maker.MadeKey(), der[facts.PublicKey]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("255")]
    [InlineData("1461501637330902918203684832716283019655932542975")]
    [InlineData("-99999999999999999999999999999999999999999999999999999999999999999999999999999999")]
    public void Read_Serial_IsItsSignedBytes(string serial)
    {
        var der = new DerMaker { Serial = BigInteger.Parse(serial, null) }.Make();
        Assert.Equal(BigInteger.Parse(serial, null), new BigInteger(der[Facts(der).Serial], isBigEndian: true));
    }

    [Theory]
    [InlineData(1950)]
    [InlineData(1999)]
    [InlineData(2000)]
    [InlineData(2049)]
    public void Read_UtcTime_IsOf1950To2049(int year)
    {
        var der = new DerMaker { NotBefore = new(year, 1, 1, 0, 0, 0, TimeSpan.Zero), NotAfter = new(year, 12, 31, 23, 59, 59, TimeSpan.Zero) }.Make();
        Assert.Equal((Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year, 12, 31, 23, 59, 59)), (Facts(der).Validity.NotBefore, Facts(der).Validity.NotAfter));
    }

    [Fact]
    public void Read_GeneralizedTime_IsReadToTheEndOfTime()
    {
        var der = new DerMaker { GeneralizedTime = true, NotAfter = new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero) }.Make();
        Assert.Equal(Instant.FromUtc(9999, 12, 31, 23, 59, 59), Facts(der).Validity.NotAfter);
        Assert.True(new CertificateTerm(CertificateKind.EKey, Facts(der).Validity).SignsInAt(Given.Now));
    }

    [Fact]
    public void Read_OneSecond_IsAValidity() =>
        Assert.Equal(Duration.Zero, Facts(new DerMaker { NotAfter = new DerMaker().NotBefore }.Make()).Validity.Length);

    [Fact]
    public void Read_EndsBeforeItBegins_IsAFlaw() =>
        Assert.Equal(CertificateFlaw.EndsBeforeItBegins, CertificateReader.Read(new DerMaker { NotAfter = new DerMaker().NotBefore.AddSeconds(-1) }.Make(), out _));

    [Fact]
    public void Read_TrailingBytes_IsAFlaw()
    {
        Assert.Equal(CertificateFlaw.TrailingBytes, CertificateReader.Read([.. Rsa, 0], out _));
        Assert.Equal(CertificateFlaw.TrailingBytes, CertificateReader.Read([.. Rsa, .. Rsa], out _));
    }

    [Fact]
    public void Read_CutOffAnywhere_IsAFlawAndLeavesNoFacts()
    {
        foreach (var der in new[] { Rsa, new DerMaker().Make() })
        {
            for (var length = 0; length < der.Length; length++)
            {
                Assert.Equal(CertificateFlaw.NotDer, CertificateReader.Read(der.AsSpan(..length), out var facts));
                Assert.Equal(default, facts);
            }
        }
    }

    [Fact]
    public void Read_SomethingElseInDer_IsAFlaw()
    {
        Assert.Equal(CertificateFlaw.NotDer, CertificateReader.Read(DerMaker.Name("CA"), out _));
        Assert.Equal(CertificateFlaw.NotDer, CertificateReader.Read(new DerMaker().MadeKey(), out _));
        Assert.Equal(CertificateFlaw.NotDer, CertificateReader.Read("-----BEGIN CERTIFICATE-----"u8, out _));
    }

    [Fact]
    public void Read_MutatedCertificates_AlwaysAnswersAndItsRangesStayInside()
    {
        var random = new Random(20_261_122);
        byte[][] all = [Rsa, .. Enum.GetValues<DerMaker.Key>().Select(key => new DerMaker { Of = key, GeneralizedTime = key > DerMaker.Key.Rsa }.Make())];
        for (var i = 0; i < 20_000; i++)
        {
            var der = (byte[])all[random.Next(all.Length)].Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                der[random.Next(der.Length)] = (byte)random.Next(256);
            }

            if (CertificateReader.Read(der, out var facts) is CertificateFlaw.None)
            {
                Assert.All([facts.Serial, facts.Issuer, facts.Subject, facts.PublicKey], range => Assert.NotEmpty(der[range]));
                _ = CertificateIdentity.Of(der, facts);
            }
            else
            {
                Assert.Equal(default, facts);
            }
        }
    }
}
