using System.Security.Cryptography;
using ExchangeGateway.Certificates;

namespace ExchangeGateway.X509.Tests;

public sealed class RsaVerificationTests
{
    [Fact]
    public void Verify_SignatureOfItsKey_HoldsUnderItsAlgorithmAlone()
    {
        var issued = TestFiles.Authority.Issue("TDGW-6", "某证券", KeyAlgorithm.Rsa);
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(issued.PrivateKey, out _);
        var signature = rsa.SignData("message"u8, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1);

        var key = VerificationKey.Of(issued.Certificate)!;

        Assert.Equal(KeyAlgorithm.Rsa, key.Algorithm);
        Assert.True(key.Verify(SignatureAlgorithm.RsaSha384, "message"u8, signature));
        Assert.False(key.Verify(SignatureAlgorithm.RsaSha384, "massage"u8, signature));
        Assert.False(key.Verify(SignatureAlgorithm.RsaSha512, "message"u8, signature));
        Assert.False(key.Verify(SignatureAlgorithm.Sm2Sm3, "message"u8, signature));
        Assert.False(key.Verify("message"u8, signature));
        Assert.False(key.Verify("message"u8, []));
    }

    [Fact]
    public void Verify_Pss_HoldsUnderPssAlone()
    {
        var issued = TestFiles.Authority.Issue("TDGW-6", "某证券", KeyAlgorithm.Rsa);
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(issued.PrivateKey, out _);
        var key = VerificationKey.Of(issued.Certificate)!;
        var (pss, pkcs1) = (rsa.SignData("message"u8, HashAlgorithmName.SHA256, RSASignaturePadding.Pss), rsa.SignData("message"u8, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        Assert.True(key.Verify(SignatureAlgorithm.RsaPssSha256, "message"u8, pss));
        Assert.False(key.Verify(SignatureAlgorithm.RsaPssSha256, "massage"u8, pss));
        Assert.False(key.Verify(SignatureAlgorithm.RsaPssSha256, "message"u8, pkcs1));
        Assert.False(key.Verify(SignatureAlgorithm.RsaSha256, "message"u8, pss));
    }

    [Fact]
    public void Digest_Message_IsItsSha256() =>
        Assert.Equal(SHA256.HashData("message"u8), VerificationKey.Of(TestFiles.Authority.Issue("TDGW-6", "某证券", KeyAlgorithm.Rsa).Certificate)!.Digest("message"u8));
}
