using System.Security.Cryptography;
using ExchangeGateway.Certificates;

namespace ExchangeGateway.Tests.Certificates;

[Trait("Rule", "2.2-5")]
public class CertificateIdentityTests
{
    private static CertificateIdentity Identity(DerMaker maker)
    {
        var der = maker.Make();
        Assert.Equal(CertificateFlaw.None, CertificateReader.Read(der, out var facts));
        return CertificateIdentity.Of(der, facts);
    }

    [Fact]
    public void Of_TheSameBytes_IsEqual() => Assert.Equal(Identity(new()), Identity(new()));

    [Fact]
    public void Of_TheWhole_IsItsSha256() =>
        Assert.Equal(Convert.ToHexString(SHA256.HashData(new DerMaker().Make())), Identity(new()).Whole.ToString());

    [Fact]
    public void IsSameCertificate_SameIssuerAndSerialInOtherBytes_Holds()
    {
        var (one, other) = (Identity(new()), Identity(new() { Subject = "another" }));
        Assert.NotEqual(one.Whole, other.Whole);
        Assert.True(one.IsSameCertificate(other));
    }

    [Fact]
    public void IsSameCertificate_AnotherSerialOrIssuer_DoesNotHold()
    {
        Assert.False(Identity(new()).IsSameCertificate(Identity(new() { Serial = 8 })));
        Assert.False(Identity(new()).IsSameCertificate(Identity(new() { Issuer = "another CA" })));
    }

    [Theory]
    [InlineData(DerMaker.Key.Sm2OfItsOwn)]
    [InlineData(DerMaker.Key.Sm2OfItsOwnWithNull)]
    [InlineData(DerMaker.Key.Sm2OfItsOwnWithCurve)]
    internal void PublicKey_InBothSpellings_IsOneKey(DerMaker.Key spelling) =>
        Assert.Equal(Identity(new()).PublicKey, Identity(new() { Of = spelling, Serial = 8 }).PublicKey);

    [Fact]
    public void PublicKey_OfAnotherPoint_Differs() =>
        Assert.NotEqual(Identity(new()).PublicKey, Identity(new() { Point = [4, .. new byte[64]] }).PublicKey);
}
