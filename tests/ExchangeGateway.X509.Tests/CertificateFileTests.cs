using System.Security.Cryptography;
using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;

namespace ExchangeGateway.X509.Tests;

public sealed class CertificateFileTests
{
    private static readonly IssuedCertificate Rsa = TestFiles.Authority.Issue("TDGW-1", "某证券", KeyAlgorithm.Rsa);
    private static readonly IssuedCertificate Sm2 = TestFiles.Authority.Issue("TDGW-1", "某证券", KeyAlgorithm.Sm2);

    [Fact]
    public void Read_Der_OneCertificate()
    {
        var reading = CertificateFile.Read(Rsa.Certificate.Der.Span);

        Assert.Equal(new CertificateFileReading(CertificateFileFormat.Der, [Rsa.Certificate], 0), reading);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Read_PemWithSeveralBlocks_EveryCertificateInOrder(string lineEnd)
    {
        var pem = "Bag Attributes: none\n" + Sm2.ToPem(withAuthorities: true) + Rsa.ToPem();

        var reading = CertificateFile.Read(Encoding.UTF8.GetBytes(pem.Replace("\n", lineEnd, StringComparison.Ordinal)));

        Assert.Equal(CertificateFileFormat.Pem, reading.Format);
        Assert.Equal([Sm2.Certificate, .. Sm2.Authorities, Rsa.Certificate], reading.Certificates);
        Assert.Equal(4, reading.Entries.Count);
    }

    [Fact]
    public void Read_PemWithPrivateKeys_TheyAreSkippedAndCounted()
    {
        var encrypted = PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", [1, 2, 3]) + "\n";

        var reading = CertificateFile.Read(Encoding.UTF8.GetBytes(Rsa.PrivateKeyToPem() + Rsa.ToPem() + encrypted));

        Assert.Equal(new CertificateFileReading(CertificateFileFormat.Pem, [Rsa.Certificate], 2), reading);
    }

    [Fact]
    public void Read_PemWithPrivateKeyAlone_NoCertificate()
    {
        var reading = CertificateFile.Read(Encoding.UTF8.GetBytes(Rsa.PrivateKeyToPem()));

        Assert.Equal(new CertificateFileReading(CertificateFileFormat.Pem, [new Unreadable(UnreadableReason.NoCertificate)], 1), reading);
    }

    [Theory]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB\n", UnreadableReason.MalformedPem)]
    [InlineData("-----BEGIN CERTIFICATE-----\nM!IB\n-----END CERTIFICATE-----\n", UnreadableReason.MalformedPem)]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB\n-----END OTHER-----\n", UnreadableReason.MalformedPem)]
    [InlineData("-----BEGIN \n", UnreadableReason.MalformedPem)]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n", UnreadableReason.NotDer)]
    [InlineData("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n", UnreadableReason.NotDer)]
    [InlineData("-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n", UnreadableReason.OtherPem)]
    public void Read_BadBlockAmongGoodOnes_IsReportedAndTheOthersAreRead(string bad, UnreadableReason reason)
    {
        var reading = CertificateFile.Read(Encoding.UTF8.GetBytes(Rsa.ToPem() + bad + Sm2.ToPem()));

        Assert.Equal([Rsa.Certificate, new Unreadable(reason), Sm2.Certificate], reading.Entries);
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver() =>
        Assert.Equal([Rsa.Certificate], CertificateFile.Read([0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Rsa.ToPem())]).Certificates);

    // The digit 0 is the byte that DER begins with.
    [Fact]
    public void Read_TextBeforeAPemBlock_IsPassedOver() =>
        Assert.Equal([Rsa.Certificate], CertificateFile.Read(Encoding.UTF8.GetBytes("0 s:CN = TDGW-1\n" + Rsa.ToPem())).Certificates);

    [Fact]
    public void Read_NothingOrAnythingElse_SaysWhy()
    {
        Assert.Equal([new Unreadable(UnreadableReason.Empty)], CertificateFile.Read([]).Entries);
        Assert.Equal([new Unreadable(UnreadableReason.UnknownFormat)], CertificateFile.Read("hello"u8).Entries);
        Assert.Equal([new Unreadable(UnreadableReason.NotDer)], CertificateFile.Read(Rsa.Certificate.Der.Span[..^1]).Entries);
        Assert.Equal([new Unreadable(UnreadableReason.TrailingBytes)], CertificateFile.Read([.. Rsa.Certificate.Der.Span, 0]).Entries);
    }

    [Fact]
    public void Read_Pkcs12_ItsCertificatesWithoutTheKey()
    {
        var reading = CertificateFile.Read(Sm2.ToPkcs12("密码", iterations: 1, withAuthorities: true), "密码");

        Assert.Equal((CertificateFileFormat.Pkcs12, 1, 3), (reading.Format, reading.PrivateKeysSkipped, reading.Entries.Count));
        Assert.Equal([Sm2.Certificate, .. Sm2.Authorities], reading.Certificates.OrderBy(one => one.Facts.Validity.Length).ThenBy(one => one.Subject));
    }

    [Fact]
    public void Read_Pkcs12WithoutPassword_WrongPassword() =>
        Assert.Equal([new WrongPassword()], CertificateFile.Read(Rsa.ToPkcs12("secret", iterations: 1)).Entries);

    [Fact]
    public void Read_OverALimit_SaysWhich()
    {
        var pem = Encoding.UTF8.GetBytes(Sm2.ToPem(withAuthorities: true));
        var der = Sm2.Certificate.Der;

        Assert.Equal([new OverLimit(CertificateFileLimit.FileBytes, der.Length - 1)], CertificateFile.Read(der.Span, limits: new() { FileBytes = der.Length - 1 }).Entries);
        Assert.Equal([new OverLimit(CertificateFileLimit.CertificateBytes, der.Length - 1)], CertificateFile.Read(der.Span, limits: new() { CertificateBytes = der.Length - 1 }).Entries);
        Assert.Equal([Sm2.Certificate, Sm2.Authorities[0], new OverLimit(CertificateFileLimit.Entries, 2)], CertificateFile.Read(pem, limits: new() { Entries = 2 }).Entries);
        Assert.All(CertificateFile.Read(pem, limits: new() { CertificateBytes = 10 }).Entries, entry => Assert.Equal(new OverLimit(CertificateFileLimit.CertificateBytes, 10), entry));
    }

    [Theory]
    [InlineData("rsa.pem", KeyAlgorithm.Rsa)]
    [InlineData("sm2.pem", KeyAlgorithm.Sm2)]
    public void Read_FileOfOpenSsl_FactsAndNames(string file, KeyAlgorithm algorithm)
    {
        var certificate = Assert.Single(CertificateFile.Read(TestFiles.Read(file)).Certificates);

        Assert.Equal(algorithm, certificate.Facts.KeyAlgorithm);
        Assert.Equal("CN=TDGW-1, O=某证券股份有限公司, C=CN", certificate.Subject);
        Assert.Equal(certificate.Subject, certificate.Issuer);
    }
}
