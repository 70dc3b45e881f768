using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;

namespace ExchangeGateway.X509.Tests;

public sealed class CertificateUseTests : IDisposable
{
    private readonly RSA _key = RSA.Create(1024);

    [Theory]
    [InlineData(null, CertificateUse.Any)]
    [InlineData(X509KeyUsageFlags.DigitalSignature, CertificateUse.Signing)]
    [InlineData(X509KeyUsageFlags.NonRepudiation, CertificateUse.Signing)]
    [InlineData(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, CertificateUse.Signing)]
    [InlineData(X509KeyUsageFlags.KeyEncipherment, CertificateUse.Encryption)]
    [InlineData(X509KeyUsageFlags.DataEncipherment, CertificateUse.Encryption)]
    [InlineData(X509KeyUsageFlags.KeyAgreement, CertificateUse.Encryption)]
    [InlineData(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, CertificateUse.Any)]
    [InlineData(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, CertificateUse.None)]
    public void Use_KeyUsage_TellsSigningFromEncryption(X509KeyUsageFlags? usage, CertificateUse use) =>
        Assert.Equal(use, new TestCertificate("use", _key) { Authority = false, Usage = usage }.BySelf().Use);

    [Theory]
    [InlineData(CertificatePurpose.Signing, CertificateUse.Signing)]
    [InlineData(CertificatePurpose.Encryption, CertificateUse.Encryption)]
    public void Use_SimulatedCertificate_IsItsPurpose(CertificatePurpose purpose, CertificateUse use) =>
        Assert.Equal(use, TestFiles.Authority.Issue(new("TDGW-1", "某证券", KeyAlgorithm.Sm2) { Purpose = purpose }).Certificate.Use);

    public void Dispose() => _key.Dispose();
}
