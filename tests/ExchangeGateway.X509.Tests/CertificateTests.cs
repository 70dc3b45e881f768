using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ExchangeGateway.Certificates;

namespace ExchangeGateway.X509.Tests;

public sealed class CertificateTests
{
    // Tags of UTF8String, T61String and BMPString.
    [Theory]
    [InlineData(0x0c, "E59CA8E7BABF", "CN=在线")]
    [InlineData(0x1e, "57287EBF", "CN=在线")]
    [InlineData(0x14, "E59CA8E7BABF", "CN=在线")]
    [InlineData(0x14, "FCBE", "CN=ü¾")]
    [InlineData(0x13, "54444757", "CN=TDGW")]
    public void Subject_AnyStringType_IsText(byte tag, string bytes, string text) =>
        Assert.Equal(text, Named(tag, Convert.FromHexString(bytes)).Subject);

    [Theory]
    [InlineData(0x0c, "FF")]
    [InlineData(0x1e, "57287E")]
    public void Subject_NotWellFormed_IsItsBytes(byte tag, string bytes)
    {
        var malformed = Convert.FromHexString(bytes);
        byte[] marker = [.. "TDGW-marker"u8[..malformed.Length]];
        byte[] written = [0x13, (byte)marker.Length, .. marker];
        var der = Named(0x13, marker).Der.ToArray();
        while (der.AsSpan().IndexOf(written) is var found and >= 0)
        {
            der[found] = tag;
            malformed.CopyTo(der, found + 2);
        }

        var certificate = Certificate.Read(der).Certificate!;

        Assert.Equal("#" + Convert.ToHexString(certificate.Der[certificate.Facts.Subject].Span), certificate.Subject);
        Assert.Equal(certificate.Subject, certificate.Issuer);
    }

    [Fact]
    public void Serial_FirstBitSet_HasNoSignByte() =>
        Assert.Equal("80FF01", CertificateFile.Read(TestFiles.Read("sm2-chain.pem")).Certificates.First().Serial);

    [Theory]
    [InlineData("00", "00")]
    [InlineData("05", "05")]
    [InlineData("7F", "7F")]
    public void Serial_OneByte_IsTwoDigits(string serial, string text) => Assert.Equal(text, Numbered(Convert.FromHexString(serial)).Serial);

    [Fact]
    public void Fingerprint_IsTheSha256OfTheWhole()
    {
        var certificate = TestFiles.Authority.Issue("TDGW-1", "某证券", KeyAlgorithm.Sm2).Certificate;

        Assert.Equal(Convert.ToHexString(SHA256.HashData(certificate.Der.Span)), certificate.Fingerprint.ToString());
        Assert.Equal(certificate.Identity.Whole, certificate.Fingerprint);
    }

    [Fact]
    public void Identity_TwoSpellingsOfOneKey_OneKey()
    {
        var order = new Simulation.CertificateOrder("TDGW-1", "某证券", KeyAlgorithm.Sm2) { KeyName = "one key" };
        var usual = TestFiles.Authority.Issue(order).Certificate;
        var other = TestFiles.Authority.Issue(order with { Spelling = Simulation.Sm2Spelling.Curve }).Certificate;

        Assert.Equal(usual.Identity.PublicKey, other.Identity.PublicKey);
        Assert.False(usual.Identity.IsSameCertificate(other.Identity));
    }

    private static Certificate Named(byte tag, byte[] value) => Make(Name(tag, value), [1]);

    private static Certificate Numbered(byte[] serial) => Make(Name(0x0c, Encoding.UTF8.GetBytes("gateway")), serial);

    private static Certificate Make(byte[] name, byte[] serial)
    {
        using var key = RSA.Create(1024);
        var signer = X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1);
        var request = new CertificateRequest(new X500DistinguishedName(name), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.Create(new X500DistinguishedName(name), signer, TestFiles.From.ToDateTimeOffset(), TestFiles.From.ToDateTimeOffset().AddDays(1), serial);
        return Certificate.Read(made.RawData).Certificate!;
    }

    private static byte[] Name(byte tag, byte[] value)
    {
        byte[] text = [tag, (byte)value.Length, .. value];
        byte[] part = [0x06, 3, 0x55, 4, 3, .. text];
        byte[] sequence = [0x30, (byte)part.Length, .. part];
        byte[] set = [0x31, (byte)sequence.Length, .. sequence];
        return [0x30, (byte)set.Length, .. set];
    }
}
