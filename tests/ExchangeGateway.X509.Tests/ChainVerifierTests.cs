using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using NodaTime;

namespace ExchangeGateway.X509.Tests;

public sealed class ChainVerifierTests
{
    private static readonly SimulatedAuthority Simulated = TestFiles.Authority;
    private static readonly ChainVerifier Verifier = new(Simulated.Roots, Simulated.Intermediates);
    private static readonly RSA[] Keys = [.. Enumerable.Range(0, 4).Select(_ => RSA.Create(1024))];

    private static readonly Instant Now = TestFiles.From + Duration.FromDays(10);
    private static readonly TestCertificate Root = new("root", Keys[0]);
    private static readonly TestCertificate Middle = new("middle", Keys[1]) { Serial = 2 };
    private static readonly TestCertificate End = new("end", Keys[2]) { Authority = false, Serial = 3 };

    [Theory]
    [InlineData(KeyAlgorithm.Rsa, Sm2Spelling.EllipticCurve)]
    [InlineData(KeyAlgorithm.Sm2, Sm2Spelling.EllipticCurve)]
    [InlineData(KeyAlgorithm.Sm2, Sm2Spelling.Curve)]
    public void Verify_SimulatedCertificate_ItsChain(KeyAlgorithm algorithm, Sm2Spelling spelling)
    {
        var issued = Simulated.Issue(new("TDGW-5", "某证券", algorithm) { Spelling = spelling });

        Assert.Equal(new VerifiedChain([issued.Certificate, .. issued.Authorities]), Verifier.Verify(issued.Certificate, Now));
        Assert.Equal(new VerifiedChain([issued.Authorities[1]]), Verifier.Verify(issued.Authorities[1], Now));
    }

    [Fact]
    public void Verify_ChainOfOpenSsl_Holds()
    {
        var chain = CertificateFile.Read(TestFiles.Read("sm2-chain.pem")).Certificates.ToArray();
        var at = chain[0].Facts.Validity.NotBefore;

        Assert.Equal(new VerifiedChain([.. chain]), new ChainVerifier([chain[1]]).Verify(chain[0], at));
        Assert.Equal(Flaws((ChainReason.WrongSignature, chain[0])), new ChainVerifier([chain[1]], signerId: new SignerId("another")).Verify(chain[0], at));
    }

    [Fact]
    public void Verify_FirstAndLastInstant_Hold()
    {
        var certificate = Simulated.Issue("TDGW-5", "某证券", KeyAlgorithm.Sm2).Certificate;
        var validity = certificate.Facts.Validity;

        Assert.True(Verifier.Verify(certificate, validity.NotBefore).IsT0);
        Assert.True(Verifier.Verify(certificate, validity.End - Duration.Epsilon).IsT0);
        Assert.Equal(Flaws((ChainReason.Expired, certificate)), Verifier.Verify(certificate, validity.End));
    }

    [Fact]
    public void Verify_BeforeEverything_EveryElementIsNamed()
    {
        var issued = Simulated.Issue("TDGW-5", "某证券", KeyAlgorithm.Sm2);

        var outcome = Verifier.Verify(issued.Certificate, TestFiles.From - Duration.Epsilon);

        Assert.Equal(Flaws((ChainReason.NotYetValid, issued.Certificate), (ChainReason.NotYetValid, issued.Authorities[0])), outcome);
    }

    [Fact]
    public void Verify_IssuerNotGiven_NoIssuer()
    {
        var issued = Simulated.Issue("TDGW-5", "某证券", KeyAlgorithm.Rsa);

        Assert.Equal(Flaws((ChainReason.NoIssuer, issued.Certificate)), new ChainVerifier(Simulated.Roots).Verify(issued.Certificate, Now));
        Assert.Equal(Flaws((ChainReason.NoIssuer, issued.Authorities[0])), new ChainVerifier([], Simulated.Intermediates).Verify(issued.Certificate, Now));
    }

    [Fact]
    public void Verify_NamesakeOfTheIssuer_WrongSignature()
    {
        var other = new SimulatedAuthority("another seed", TestFiles.From, rsaBits: 1024);
        var stolen = other.Issue("TDGW-5", "某证券", KeyAlgorithm.Sm2).Certificate;

        Assert.Equal(Flaws((ChainReason.WrongSignature, stolen)), Verifier.Verify(stolen, Now));
    }

    [Fact]
    public void Verify_AnyByteOfTheBodyChanged_NeverHolds()
    {
        var issued = Simulated.Issue("TDGW-5", "某证券", KeyAlgorithm.Rsa).Certificate;
        for (var at = 0; at < issued.Der.Length; at++)
        {
            var changed = issued.Der.ToArray();
            changed[at] ^= 1;
            Assert.False(Certificate.Read(changed).Certificate is { } certificate && Verifier.Verify(certificate, Now).IsT0, $"byte {at}");
        }
    }

    [Fact]
    public void Verify_IssuerThatIsNoAuthority_IsNamed()
    {
        foreach (var wrong in new[]
        {
            Middle with { Authority = false },
            Middle with { Authority = null },
            Middle with { Usage = X509KeyUsageFlags.DigitalSignature },
        })
        {
            Assert.Equal(Flaws((ChainReason.NotAnAuthority, wrong.By(Root))), Verify(End.By(wrong), wrong.By(Root)));
        }

        var right = Middle with { Usage = X509KeyUsageFlags.KeyCertSign };
        Assert.Equal(new VerifiedChain([End.By(right), right.By(Root), Root.BySelf()]), Verify(End.By(right), right.By(Root)));
    }

    [Fact]
    public void Verify_MoreAuthoritiesThanAllowed_PathTooLong()
    {
        var second = new TestCertificate("second", Keys[3]);
        var narrow = Middle with { PathLength = 0 };

        Assert.True(Verify(End.By(narrow), narrow.By(Root)).IsT0);
        Assert.Equal(Flaws((ChainReason.PathTooLong, narrow.By(Root))), Verify(End.By(second), second.By(narrow), narrow.By(Root)));
        Assert.True(Verify(End.By(second), second.By(narrow), (narrow with { PathLength = 1 }).By(Root)).IsT0);
    }

    [Fact]
    public void Verify_ElementOutsideItsValidity_IsNamed()
    {
        var over = (Middle with { Until = Now - Duration.FromSeconds(1) }).By(Root);
        var early = (Middle with { From = Now + Duration.FromSeconds(1) }).By(Root);

        Assert.Equal(Flaws((ChainReason.Expired, over)), Verify(End.By(Middle), over));
        Assert.Equal(Flaws((ChainReason.NotYetValid, early)), Verify(End.By(Middle), early));
        Assert.True(Verify(End.By(Middle), over, early, Middle.By(Root)).IsT0);
    }

    [Fact]
    public void Verify_Sha1_AlgorithmNotAccepted()
    {
        byte[] sha256 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11];
        var end = Replaced(End.By(Middle), sha256, [.. sha256[..^1], 5]);

        Assert.Equal(Flaws((ChainReason.AlgorithmNotAccepted, end)), Verify(end, Middle.By(Root)));
    }

    [Fact]
    public void Verify_Sha384AndSha512_Hold()
    {
        Assert.True(Verify((End with { Hash = HashAlgorithmName.SHA384 }).By(Middle), (Middle with { Hash = HashAlgorithmName.SHA512 }).By(Root)).IsT0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Verify_UnknownExtension_RefusedWhereCritical(bool critical)
    {
        var end = (End with { Extensions = [new X509Extension("1.2.3.4", [5, 0], critical)] }).By(Middle);

        Assert.Equal(critical ? Flaws((ChainReason.UnknownCriticalExtension, end)) : new VerifiedChain([end, Middle.By(Root), Root.BySelf()]), Verify(end, Middle.By(Root)));
    }

    [Fact]
    public void Verify_ExtensionMalformedOrTwice_Malformed()
    {
        var malformed = (End with { Authority = null, Extensions = [new X509Extension("2.5.29.19", [4, 0], critical: true)] }).By(Middle);
        var twice = Replaced(
            (End with { Extensions = [new X509Extension("1.2.3.4", [5, 0], critical: false), new X509Extension("1.2.3.5", [5, 0], critical: false)] }).By(Middle),
            [0x06, 3, 0x2a, 3, 5],
            [0x06, 3, 0x2a, 3, 4]);

        Assert.Equal(Flaws((ChainReason.Malformed, malformed)), Verify(malformed, Middle.By(Root)));
        Assert.Equal(Flaws((ChainReason.Malformed, twice)), Verify(twice, Middle.By(Root)));
    }

    [Fact]
    public void Verify_SelfSignedAndNotGiven_NoIssuer() =>
        Assert.Equal(Flaws((ChainReason.NoIssuer, End.BySelf())), Verify(End.BySelf()));

    [Fact]
    public void Verify_CrossSignedLoopWithoutARoot_Ends()
    {
        var a = new TestCertificate("a", Keys[1]);
        var b = new TestCertificate("b", Keys[3]);

        var outcome = Verify(End.By(a), a.By(b), b.By(a), a.BySelf(), b.BySelf());

        Assert.All(outcome.AsT1.Flaws, flaw => Assert.Equal(ChainReason.NoIssuer, flaw.Reason));
    }

    [Fact]
    public void Verify_CrossSignedWithAWayOut_FindsIt()
    {
        var a = new TestCertificate("a", Keys[1]);
        var b = new TestCertificate("b", Keys[3]);

        var outcome = Verify(End.By(a), a.By(b), b.By(a), b.By(Root));

        Assert.Equal(new VerifiedChain([End.By(a), a.By(b), b.By(Root), Root.BySelf()]), outcome);
    }

    [Fact]
    public void Verify_CrowdOfNamesakes_EndsAtTheLimit()
    {
        var crowd = Enumerable.Range(1, 100).Select(serial => (Middle with { Serial = (byte)serial }).By(Root with { Name = "nobody" })).ToArray();
        var forged = End.By(Middle with { Key = Keys[3] });

        Assert.Contains(new ChainFlaw(ChainReason.SearchLimit, forged), Verify(forged, crowd).AsT1.Flaws);
    }

    [Fact]
    public void Verify_LongChain_EndsAtTheLimit()
    {
        TestCertificate[] line = [.. Enumerable.Range(0, 9).Select(place => new TestCertificate("line " + place, Keys[place % 4]))];
        var certificates = line.Zip(line.Skip(1), static (one, issuer) => one.By(issuer)).ToArray();

        Assert.Equal(Flaws((ChainReason.SearchLimit, certificates[7])), new ChainVerifier([line[8].BySelf()], certificates).Verify(certificates[0], Now));
        Assert.True(new ChainVerifier([line[8].BySelf()], certificates).Verify(certificates[1], Now).IsT0);
    }

    private static ChainOutcome Verify(Certificate certificate, params Certificate[] intermediates) =>
        new ChainVerifier([Root.BySelf()], intermediates).Verify(certificate, Now);

    private static Certificate Replaced(Certificate certificate, byte[] what, byte[] by)
    {
        var der = certificate.Der.ToArray();
        while (der.AsSpan().IndexOf(what) is var found and >= 0)
        {
            by.CopyTo(der, found);
        }

        return Certificate.Read(der).Certificate!;
    }

    private static NotVerified Flaws(params (ChainReason Reason, Certificate Certificate)[] flaws) =>
        new(flaws.Select(flaw => new ChainFlaw(flaw.Reason, flaw.Certificate)).ToValueList());
}
