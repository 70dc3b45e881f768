using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

[Collection(nameof(NativeModule))]
public sealed class ObjectTests(NativeModule module)
{
    [Fact]
    public void Find_NobodyLoggedIn_ShowsNoPrivateKey()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoginTests.Open(library);

        Assert.Equal(6, session.FindAllObjects([]).Count);
        Assert.Empty(Of(session, CKO.CKO_PRIVATE_KEY));

        session.Login(CKU.CKU_USER, Given.Pin);

        Assert.Equal(9, session.FindAllObjects([]).Count);
        Assert.Equal(3, Of(session, CKO.CKO_PRIVATE_KEY).Count);
    }

    [Fact]
    public void Certificates_InOrder_AreThoseOfTheOrder()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoginTests.Open(library);

        var values = Of(session, CKO.CKO_CERTIFICATE).Select(one => session.GetAttributeValue(one, [CKA.CKA_VALUE, CKA.CKA_LABEL]));

        Assert.Equal(
            [(Given.Sm2, "signing"), (Given.Rsa, "signing"), (Given.Encryption, "encryption")],
            values.Select(value => (new[] { Given.Sm2, Given.Rsa, Given.Encryption }.Single(one => one.Certificate.Der.Span.SequenceEqual(value[0].GetValueAsByteArray())), value[1].GetValueAsString())));
    }

    [Fact]
    public void PrivateKey_ItsSecrets_AreNeverTold()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = SigningTests.LoggedIn(library);
        var (sm2, rsa) = (Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 1), Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 2));

        Assert.All(session.GetAttributeValue(rsa, [CKA.CKA_PRIVATE_EXPONENT, CKA.CKA_PRIME_1, CKA.CKA_PRIME_2, CKA.CKA_VALUE]), value => Assert.True(value.CannotBeRead));
        Assert.All(session.GetAttributeValue(sm2, [CKA.CKA_VALUE, CKA.CKA_MODULUS]), value => Assert.True(value.CannotBeRead));
        Assert.All(session.GetAttributeValue(rsa, [CKA.CKA_SENSITIVE, CKA.CKA_SIGN, CKA.CKA_PRIVATE]), value => Assert.True(value.GetValueAsBool()));
        Assert.All(session.GetAttributeValue(rsa, [CKA.CKA_EXTRACTABLE, CKA.CKA_DECRYPT, CKA.CKA_ALWAYS_AUTHENTICATE]), value => Assert.False(value.GetValueAsBool()));
    }

    [Theory]
    [InlineData(Sm2Spelling.EllipticCurve)]
    [InlineData(Sm2Spelling.Curve)]
    public void PublicKey_OfSm2_IsTheVendorsTypeAndTheCertificatesPoint(Sm2Spelling spelling)
    {
        var issued = Given.Authority.Issue(new("TDGW-2", "某证券", KeyAlgorithm.Sm2) { Spelling = spelling });
        _ = module.OnlyToken(TokenStyle.EKey with { Sm2Vendor = Sm2Vendor.Tass }, Given.Order with { Signing = [issued] });
        using var library = NativeModule.Load();
        using var session = LoginTests.Open(library);

        var values = session.GetAttributeValue(Sm2Signature.Find(session, CKO.CKO_PUBLIC_KEY, 1), [CKA.CKA_KEY_TYPE, CKA.CKA_EC_PARAMS, CKA.CKA_EC_POINT]);

        Assert.Equal(0x8000_0004ul, values[0].GetValueAsUlong());
        Assert.Equal("06082A811CCF5501822D", Convert.ToHexString(values[1].GetValueAsByteArray()));
        Assert.Equal([0x04, 65, 0x04], values[2].GetValueAsByteArray()[..3]);
        Assert.True(issued.Certificate.Der.Span.IndexOf(values[2].GetValueAsByteArray().AsSpan(2)) > 0);
    }

    [Fact]
    public void PublicKey_OfRsa_IsTheCertificates()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoginTests.Open(library);

        var values = session.GetAttributeValue(Sm2Signature.Find(session, CKO.CKO_PUBLIC_KEY, 2), [CKA.CKA_KEY_TYPE, CKA.CKA_MODULUS, CKA.CKA_PUBLIC_EXPONENT, CKA.CKA_MODULUS_BITS]);

        Assert.Equal((ulong)CKK.CKK_RSA, values[0].GetValueAsUlong());
        Assert.True(Given.Rsa.Certificate.Der.Span.IndexOf(values[1].GetValueAsByteArray()) > 0);
        Assert.Equal("010001", Convert.ToHexString(values[2].GetValueAsByteArray()));
        Assert.Equal(2048ul, values[3].GetValueAsUlong());
    }

    [Fact]
    public void Mechanisms_OfAToken_AreRsaAndItsVendorsSm2()
    {
        _ = module.OnlyToken(TokenStyle.EKey with { Sm2Vendor = Sm2Vendor.Sansec });
        using var library = NativeModule.Load();
        var slot = library.GetSlotList(SlotsType.WithTokenPresent).Single();

        var mechanisms = slot.GetMechanismList().Select(mechanism => (ulong)mechanism).ToArray();

        Assert.Equal([0x01, 0x0D, 0x40, 0x41, 0x42, 0x43, 0x44, 0x45, 0x8000_8104, 0x8000_8102, 0x8000_8103], mechanisms);
        Assert.All(slot.GetMechanismList(), mechanism => Assert.True(slot.GetMechanismInfo(mechanism).MechanismFlags.Sign));
        Assert.Equal(CKR.CKR_MECHANISM_INVALID, Codes.Of(() => slot.GetMechanismInfo(CKM.CKM_ECDSA)));
    }

    private static List<IObjectHandle> Of(ISession session, CKO kind) =>
        session.FindAllObjects([NativeModule.Factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, kind)]);
}
