using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.Simulation.Tokens;
using ExchangeGateway.X509;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

[Collection(nameof(NativeModule))]
public sealed class SigningTests(NativeModule module)
{
    private static readonly byte[] Message = Given.Challenge.ToArray();

    // SEQUENCE { SEQUENCE { SHA-256, NULL }, OCTET STRING }, without the hash.
    private static readonly byte[] Sha256Info = Convert.FromHexString("3031300d060960864801650304020105000420");

    public static IEnumerable<object[]> Sm2Mechanisms { get; } =
        from vendor in new[] { Sm2Vendor.Neutral, Sm2Vendor.Sansec, Sm2Vendor.Tass }
        from mechanism in vendor.Mechanisms
        select new object[] { vendor, mechanism };

    [Theory]
    [MemberData(nameof(Sm2Mechanisms))]
    public void Sign_BySm2OfEachVendor_VerifiesWithTheCertificate(Sm2Vendor vendor, Sm2Mechanism mechanism)
    {
        _ = module.OnlyToken(TokenStyle.EKey with { Sm2Vendor = vendor });
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);

        var signature = Sm2Signature.Of(session, mechanism, mechanism.Input is Sm2MechanismInput.Digest ? Sm2Signature.DigestOf(Message, Given.Sm2) : Message);

        Assert.True(Sm2Signature.Verify(Given.Sm2, Message, signature, mechanism.Output));
        if (mechanism.Output is Sm2MechanismOutput.Der)
        {
            Assert.True(VerificationKey.Of(Given.Sm2.Certificate)!.Verify(Message, signature));
        }
        else
        {
            Assert.Equal(64, signature.Length);
        }
    }

    [Fact]
    public void Sign_BySm2WithASignerId_MixesItIn()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);
        var id = "another signer"u8.ToArray();

        var signature = Sm2Signature.Of(session, Sm2Vendor.Neutral.Mechanisms[1], Message, id);

        Assert.True(Sm2Signature.Verify(Given.Sm2, Message, signature, Sm2MechanismOutput.Raw, id));
        Assert.False(Sm2Signature.Verify(Given.Sm2, Message, signature, Sm2MechanismOutput.Raw));
    }

    [Theory]
    [InlineData(Sm2Flaw.Ecdsa)]
    [InlineData(Sm2Flaw.WithoutZ)]
    public void Sign_ByAnotherScheme_IsAsLongAndDoesNotVerify(Sm2Flaw flaw)
    {
        _ = module.OnlyToken(TokenStyle.EKey with { Sm2Flaw = flaw });
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);

        var signature = Sm2Signature.Of(session, Sm2Vendor.Neutral.Mechanisms[1], Message);

        Assert.Equal(64, signature.Length);
        Assert.False(Sm2Signature.Verify(Given.Sm2, Message, signature, Sm2MechanismOutput.Raw));
    }

    [Fact]
    public void Sign_BySm2OfADigestThatIsNone_IsRefused()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);

        Assert.Equal(CKR.CKR_DATA_INVALID, Codes.Of(() => Sm2Signature.Of(session, Sm2Vendor.Neutral.Mechanisms[0], new byte[31])));
        Assert.Equal(CKR.CKR_MECHANISM_INVALID, Codes.Of(() => Sm2Signature.Of(session, Sm2Vendor.Sansec.Mechanisms[0], new byte[32])));
    }

    [Theory]
    [InlineData(CKM.CKM_RSA_PKCS)]
    [InlineData(CKM.CKM_SHA256_RSA_PKCS)]
    [InlineData(CKM.CKM_RSA_PKCS_PSS)]
    [InlineData(CKM.CKM_SHA256_RSA_PKCS_PSS)]
    public void Sign_ByRsa_VerifiesWithTheCertificate(CKM mechanism)
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);
        var hash = SHA256.HashData(Message);

        var signature = session.Sign(Mechanism(mechanism), Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 2), mechanism switch
        {
            CKM.CKM_RSA_PKCS => [.. Sha256Info, .. hash],
            CKM.CKM_RSA_PKCS_PSS => hash,
            _ => Message,
        });

        using var certificate = X509CertificateLoader.LoadCertificate(Given.Rsa.Certificate.Der.Span);
        using var key = certificate.GetRSAPublicKey()!;
        var padding = mechanism is CKM.CKM_RSA_PKCS or CKM.CKM_SHA256_RSA_PKCS ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss;
        Assert.True(key.VerifyData(Message, signature, HashAlgorithmName.SHA256, padding));
    }

    [Fact]
    public void Sign_InParts_IsTheSignatureOfTheWhole()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);
        using var stream = new MemoryStream(Message);

        var signature = session.Sign(Mechanism(CKM.CKM_SHA256_RSA_PKCS), Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 2), stream, 7);

        Assert.True(VerificationKey.Of(Given.Rsa.Certificate)!.Verify(Message, signature));
    }

    [Fact]
    public void Sign_WhatDoesNotFit_IsRefused()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);
        var (sm2, rsa, encryption, certificate) = (
            Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 1), Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 2),
            Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 3), Sm2Signature.Find(session, CKO.CKO_CERTIFICATE, 2));
        var sha256 = Mechanism(CKM.CKM_SHA256_RSA_PKCS);

        Assert.Equal(CKR.CKR_KEY_TYPE_INCONSISTENT, Codes.Of(() => session.Sign(sha256, sm2, Message)));
        Assert.Equal(CKR.CKR_KEY_FUNCTION_NOT_PERMITTED, Codes.Of(() => session.Sign(sha256, encryption, Message)));
        Assert.Equal(CKR.CKR_KEY_HANDLE_INVALID, Codes.Of(() => session.Sign(sha256, certificate, Message)));
        Assert.Equal(CKR.CKR_MECHANISM_INVALID, Codes.Of(() => session.Sign(Mechanism(CKM.CKM_ECDSA), rsa, Message)));
        Assert.Equal(CKR.CKR_MECHANISM_PARAM_INVALID, Codes.Of(() => session.Sign(NativeModule.Factories.MechanismFactory.Create(CKM.CKM_RSA_PKCS_PSS), rsa, new byte[32])));
        Assert.Equal(CKR.CKR_DATA_INVALID, Codes.Of(() => session.Sign(Mechanism(CKM.CKM_RSA_PKCS), rsa, Message)));
        Assert.Equal(CKR.CKR_DATA_LEN_RANGE, Codes.Of(() => session.Sign(sha256, rsa, new byte[70_000])));
        Assert.NotEmpty(session.Sign(sha256, rsa, Message));
    }

    [Fact]
    public void Sign_NobodyLoggedIn_IsRefused()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);
        var key = Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 2);

        session.Logout();

        Assert.Equal(CKR.CKR_USER_NOT_LOGGED_IN, Codes.Of(() => session.Sign(Mechanism(CKM.CKM_SHA256_RSA_PKCS), key, Message)));
    }

    [Fact]
    public void Sign_AKeyThatAsksEachTime_TakesThePinForOneSignature()
    {
        var token = module.OnlyToken(TokenStyle.EKey with { AsksPinToSign = true });
        using var library = NativeModule.Load();
        using var session = LoggedIn(library);
        var key = Sm2Signature.Find(session, CKO.CKO_PRIVATE_KEY, 2);
        var sha256 = Mechanism(CKM.CKM_SHA256_RSA_PKCS);

        Assert.Equal(CKR.CKR_USER_NOT_LOGGED_IN, Codes.Of(() => session.Sign(sha256, key, Message)));
        Assert.Equal(CKR.CKR_OPERATION_NOT_INITIALIZED, Codes.Of(() => session.Login(CKU.CKU_CONTEXT_SPECIFIC, Given.Pin)));
        Assert.NotEmpty(session.Sign(sha256, key, Given.Pin, Message));
        Assert.Equal(CKR.CKR_PIN_INCORRECT, Codes.Of(() => session.Sign(sha256, key, "wrong1", Message)));
        Assert.Equal(5, token.Tries().TriesLeft);
    }

    [Fact]
    public void Sign_OneSessionAThread_EverySignatureVerifies()
    {
        _ = module.OnlyToken();
        using var library = NativeModule.Load();
        using var main = LoggedIn(library);
        var key = Sm2Signature.Find(main, CKO.CKO_PRIVATE_KEY, 1).ObjectId;

        // Garbage for both collectors all the while: two runtimes share the process and its signals.
        Parallel.For(0, 8, new() { MaxDegreeOfParallelism = 8 }, thread =>
        {
            using var session = LoginTests.Open(library);
            for (var i = 0; i < 100; i++)
            {
                var message = RandomNumberGenerator.GetBytes(5000);
                var signature = session.Sign(NativeModule.Factories.MechanismFactory.Create(0xFFFF_F003ul), NativeModule.Factories.ObjectHandleFactory.Create(key), message);
                Assert.True(Sm2Signature.Verify(Given.Sm2, message, signature, Sm2MechanismOutput.Raw));
                if (i % 10 == thread)
                {
                    GC.Collect();
                }
            }
        });
    }

    internal static ISession LoggedIn(IPkcs11Library library)
    {
        var session = LoginTests.Open(library);
        session.Login(CKU.CKU_USER, Given.Pin);
        return session;
    }

    private static IMechanism Mechanism(CKM mechanism) => mechanism is CKM.CKM_RSA_PKCS_PSS or CKM.CKM_SHA256_RSA_PKCS_PSS
        ? NativeModule.Factories.MechanismFactory.Create(mechanism, NativeModule.Factories.MechanismParamsFactory.CreateCkRsaPkcsPssParams((ulong)CKM.CKM_SHA256, (ulong)CKG.CKG_MGF1_SHA256, 32))
        : NativeModule.Factories.MechanismFactory.Create(mechanism);
}
