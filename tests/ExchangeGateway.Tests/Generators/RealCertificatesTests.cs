using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using ExchangeGateway.X509;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Generators;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class RealCertificatesTests
{
    // In the middle of a second: its fraction is in.
    private static readonly Instant At = Given.Now + Duration.FromMilliseconds(500);

    [Property(MaxTest = 300)]
    public bool AnyChain_Verified_IsAnsweredAsExpected(CertificateChain chain) => IsAsExpected(chain);

    [Theory]
    [InlineData(ChainReason.NoIssuer)]
    [InlineData(ChainReason.WrongSignature)]
    [InlineData(ChainReason.NotYetValid)]
    [InlineData(ChainReason.Expired)]
    [InlineData(ChainReason.NotAnAuthority)]
    [InlineData(ChainReason.PathTooLong)]
    [InlineData(ChainReason.AlgorithmNotAccepted)]
    [InlineData(ChainReason.UnknownCriticalExtension)]
    [InlineData(ChainReason.Malformed)]
    public void BrokenBy_AReason_IsAnsweredWithItAloneAndSoAreSimplerOnes(ChainReason reason)
    {
        var broken = RealCertificates.BrokenBy(reason, At);
        Assert.All(broken.Generator.Sample(60, new Rnd(1), 50).SelectMany(chain => broken.Shrinker(chain).Prepend(chain)), chain =>
        {
            Assert.True(IsAsExpected(chain), $"{chain}");
            Assert.Equal([reason], chain.Expected.AsT1.Flaws.Select(flaw => flaw.Reason));
        });
    }

    [Fact]
    public void BrokenBy_ASearchLimitOrOutsideItsYears_IsAProgrammingError()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RealCertificates.BrokenBy(ChainReason.SearchLimit, At));
        Assert.Throws<ArgumentOutOfRangeException>(() => RealCertificates.Around(Instant.FromUtc(1989, 12, 31, 23, 59)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RealCertificates.Around(Instant.FromUtc(2091, 1, 1, 0, 0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RealCertificates.Unreadable(CertificateFlaw.None));
    }

    [Theory]
    [InlineData(1990)]
    [InlineData(2049)]
    [InlineData(2090)]
    public void Around_AnyOfItsYears_IsAnsweredAsExpected(int year) =>
        Assert.All(RealCertificates.Around(Instant.FromUtc(year, 12, 31, 23, 59, 59)).Generator.Sample(30, new Rnd(1), 50), chain => Assert.True(IsAsExpected(chain), $"{chain}"));

    [Fact]
    public void Around_AnInstant_HasEveryEndEveryKeyAndEveryLength()
    {
        var chains = RealCertificates.Around(At).Generator.Sample(400, new Rnd(1), 50).ToArray();

        // The second asked about is the first, the last, the one before the first and the one after the last.
        Assert.All(new long[] { 0, -1 }, second =>
        {
            Assert.Contains(chains, chain => Seconds(At) - Seconds(chain.Certificate.Facts.Validity.NotBefore) == second);
            Assert.Contains(chains, chain => Seconds(chain.Certificate.Facts.Validity.NotAfter) - Seconds(At) == second);
        });
        Assert.Equal([1, 2, 3], chains.Select(chain => chain.Expected.Match(verified => verified.Certificates.Count, _ => 1)).Distinct().Order());
        Assert.Equal(["RSA", "SM2 as a curve", "SM2 on a curve"], chains.Select(chain => KeyOf(chain.Certificate)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Around_OneSeed_OneCertificateByteByByte() => Assert.Equal(
        RealCertificates.Around(At).Generator.Sample(20, new Rnd(3), 50).Select(chain => chain.Certificate),
        RealCertificates.Around(At).Generator.Sample(20, new Rnd(3), 50).Select(chain => chain.Certificate));

    [Fact]
    public void Around_ShrunkAsFarAsItGoes_IsAnRsaCertificateOfTwoDaysThatARootIssued()
    {
        var arbitrary = RealCertificates.Around(Given.Now);
        Assert.All(arbitrary.Generator.Sample(20, new Rnd(5), 50).Where(chain => chain.Expected.IsT0), chain =>
        {
            while (arbitrary.Shrinker(chain).FirstOrDefault() is { } simpler)
            {
                chain = simpler;
            }

            Assert.Equal("CN=TDGW-1, O=Broker", chain.Certificate.Subject);
            Assert.Equal((KeyAlgorithm.Rsa, Given.Now - Duration.FromDays(1), Given.Now + Duration.FromDays(1)), (chain.Certificate.Facts.KeyAlgorithm, chain.Certificate.Facts.Validity.NotBefore, chain.Certificate.Facts.Validity.NotAfter));
            Assert.Equal(2, chain.Expected.AsT0.Certificates.Count);
        });
    }

    [Theory]
    [InlineData(CertificateFlaw.NotDer)]
    [InlineData(CertificateFlaw.TrailingBytes)]
    [InlineData(CertificateFlaw.EndsBeforeItBegins)]
    public void Unreadable_AFlaw_IsWhatTheReaderFindsAndSoInSimplerOnes(CertificateFlaw flaw)
    {
        var unreadable = RealCertificates.Unreadable(flaw);
        Assert.All(unreadable.Generator.Sample(200, new Rnd(1), 50).SelectMany(bytes => unreadable.Shrinker(bytes).Prepend(bytes)), bytes =>
        {
            Assert.Equal(flaw, bytes.Flaw);
            Assert.Equal(flaw, CertificateReader.Read(bytes.Der.AsSpan(), out _));
        });
    }

    [Property(MaxTest = 300)]
    public bool AnyUnreadableCertificate_Read_HasItsFlaw(UnreadableCertificate bytes) => CertificateReader.Read(bytes.Der.AsSpan(), out _) == bytes.Flaw;

    private static bool IsAsExpected(CertificateChain chain) => new ChainVerifier(chain.Roots, chain.Intermediates).Verify(chain.Certificate, chain.At).Equals(chain.Expected);

    private static long Seconds(Instant instant) => instant.ToUnixTimeSeconds();

    private static string KeyOf(Certificate certificate) => certificate.Facts.KeyAlgorithm is KeyAlgorithm.Rsa ? "RSA"
        : certificate.Der.Span[certificate.Facts.PublicKey].IndexOf((ReadOnlySpan<byte>)[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1]) >= 0 ? "SM2 on a curve" : "SM2 as a curve";
}
