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
}
