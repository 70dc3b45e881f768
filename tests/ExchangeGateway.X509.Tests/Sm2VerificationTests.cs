using System.Formats.Asn1;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Crypto.Digests;
using BigInteger = Org.BouncyCastle.Math.BigInteger;

namespace ExchangeGateway.X509.Tests;

/// <summary>The published example of GM/T 0003.5, Annex A.</summary>
public sealed class Sm2VerificationTests
{
    private const string Point = "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";

    private static readonly BigInteger
        D = new("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8", 16),
        K = new("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21", 16),
        R = new("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3", 16),
        S = new("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA", 16);

    private static ReadOnlySpan<byte> Message => "message digest"u8;

    [Theory]
    [InlineData(Sm2Spelling.EllipticCurve)]
    [InlineData(Sm2Spelling.Curve)]
    public void Verify_PublishedExample_Holds(Sm2Spelling spelling)
    {
        var key = VerificationKey.Of(CertificateOfTheKey(spelling))!;

        Assert.Equal(KeyAlgorithm.Sm2, key.Algorithm);
        Assert.True(key.Verify(Message, Encode(R, S)));
        Assert.True(key.Verify(SignatureAlgorithm.Sm2Sm3, Message, Encode(R, S)));
        Assert.False(key.Verify(SignatureAlgorithm.RsaSha256, Message, Encode(R, S)));
    }

    [Fact]
    public void Digest_PublishedExample_IsTheOneThatWasSigned() =>
        Assert.Equal(
            "F0B43E94BA45ACCAACE692ED534382EB17E6AB5A19CE7B31F4486FDFC0D28640",
            Convert.ToHexString(VerificationKey.Of(CertificateOfTheKey(Sm2Spelling.Curve))!.Digest(Message)));

    [Fact]
    public void Digest_AnotherSignerId_IsAnother()
    {
        var certificate = CertificateOfTheKey(Sm2Spelling.EllipticCurve);

        Assert.NotEqual(VerificationKey.Of(certificate)!.Digest(Message), VerificationKey.Of(certificate, new SignerId("另一方"))!.Digest(Message));
    }

    [Fact]
    public void Verify_AnythingElse_DoesNotHold()
    {
        var key = VerificationKey.Of(CertificateOfTheKey(Sm2Spelling.EllipticCurve))!;

        Assert.False(key.Verify("message digesT"u8, Encode(R, S)));
        Assert.False(key.Verify(Message, Encode(S, R)));
        Assert.False(key.Verify(Message, Encode(R, S.Add(BigInteger.One))));
        Assert.False(key.Verify(Message, []));
        Assert.False(key.Verify(Message, [.. Encode(R, S), 0]));
        Assert.False(key.Verify(Message, [.. R.ToByteArrayUnsigned(), .. S.ToByteArrayUnsigned()]));
    }

    [Fact]
    public void Verify_AnotherSignerId_DoesNotHold()
    {
        var certificate = CertificateOfTheKey(Sm2Spelling.EllipticCurve);

        Assert.False(VerificationKey.Of(certificate, new SignerId("ALICE123@YAHOO.COM"))!.Verify(Message, Encode(R, S)));
        Assert.True(VerificationKey.Of(certificate, new SignerId("1234567812345678"))!.Verify(Message, Encode(R, S)));
    }

    [Fact]
    public void Verify_SignedWithoutZ_DoesNotHold()
    {
        var z = Convert.FromHexString("B2E14C5C79C6DF5B85F4FE7ED8DB7A262B9DA7E07CCB0EA9F4747B8CCDA8A4F3");
        var key = VerificationKey.Of(CertificateOfTheKey(Sm2Spelling.EllipticCurve))!;

        // With Z the same steps give the published signature: so it is the missing Z that fails.
        Assert.Equal(Encode(R, S), Sign([.. z, .. Message]));
        Assert.False(key.Verify(Message, Sign(Message)));
    }

    // SM2's signature of a digest, with the example's k.
    private static byte[] Sign(ReadOnlySpan<byte> hashed)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(hashed);
        Span<byte> e = stackalloc byte[32];
        digest.DoFinal(e);
        var curve = GMNamedCurves.GetByOid(GMObjectIdentifiers.sm2p256v1);
        var r = new BigInteger(1, e).Add(curve.G.Multiply(K).Normalize().AffineXCoord.ToBigInteger()).Mod(curve.N);
        var s = D.Add(BigInteger.One).ModInverse(curve.N).Multiply(K.Subtract(r.Multiply(D))).Mod(curve.N);
        return Encode(r, s);
    }

    private static byte[] Encode(BigInteger r, BigInteger s)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteIntegerUnsigned(r.ToByteArrayUnsigned());
            writer.WriteIntegerUnsigned(s.ToByteArrayUnsigned());
        }

        return writer.Encode();
    }

    // A certificate whose key was replaced: only the key is looked at here.
    private static Certificate CertificateOfTheKey(Sm2Spelling spelling)
    {
        var point = Convert.FromHexString(Point);
        var issued = TestFiles.Authority.Issue(new("Annex A", "GM/T 0003.5", KeyAlgorithm.Sm2) { Spelling = spelling }).Certificate;
        var der = issued.Der.ToArray();
        point.CopyTo(der, issued.Facts.PublicKey.End.Value - point.Length);
        return Certificate.Read(der).Certificate!;
    }
}
