using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation;
using NodaTime;

namespace ExchangeGateway.X509.Tests;

public sealed class SimulatedAuthorityTests
{
    private static readonly CertificateOrder Order = new("交易网关一", "某证券, 股份有限公司", KeyAlgorithm.Sm2);

    [Theory]
    [InlineData(KeyAlgorithm.Rsa)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void Issue_SameSeed_SameBytes(KeyAlgorithm algorithm)
    {
        var order = Order with { KeyAlgorithm = algorithm };
        var first = new SimulatedAuthority("seed", TestFiles.From, rsaBits: 1024);
        var second = new SimulatedAuthority("seed", TestFiles.From, rsaBits: 1024);
        _ = second.Issue("another one first", "某证券", algorithm);

        Assert.Equal(first.Issue(order).Certificate, second.Issue(order).Certificate);
        Assert.Equal(first.Issue(order).PrivateKey, second.Issue(order).PrivateKey);
        Assert.Equal(first.Roots, second.Roots);
        Assert.Equal(first.Intermediates, second.Intermediates);
    }

    [Fact]
    public void Issue_AnyDifference_AnotherCertificate()
    {
        var other = new SimulatedAuthority("another seed", TestFiles.From, rsaBits: 1024);
        IssuedCertificate[] issued =
        [
            TestFiles.Authority.Issue(Order),
            other.Issue(Order),
            .. new[]
            {
                Order with { Gateway = "交易网关二" },
                Order with { Institution = "另一家证券" },
                Order with { Number = 1 },
                Order with { KeyAlgorithm = KeyAlgorithm.Rsa },
                Order with { Spelling = Sm2Spelling.Curve },
                Order with { Validity = Duration.FromDays(1) },
                Order with { From = TestFiles.From + Duration.FromDays(1) },
                Order with { KeyName = "a key" },
                Order with { IsAuthority = true },
                Order with { CriticalExtension = "1.2.3.4" },
            }.Select(TestFiles.Authority.Issue),
        ];

        Assert.Equal(issued.Length, issued.Select(one => one.Certificate.Fingerprint).Distinct().Count());
        Assert.Equal(issued.Length, issued.Select(one => one.Certificate.Serial).Distinct().Count());
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void Issue_ByDefault_1825Days()
    {
        var facts = TestFiles.Authority.Issue(Order).Certificate.Facts;

        Assert.Equal((TestFiles.From, Duration.FromDays(1825)), (facts.Validity.NotBefore, facts.Validity.Length));
    }

    [Theory]
    [InlineData(-2000)]
    [InlineData(10)]
    public void Issue_OverOrNotBegun_AsOrdered(int days)
    {
        var from = TestFiles.From + Duration.FromDays(days);

        var validity = TestFiles.Authority.Issue(Order with { From = from }).Certificate.Facts.Validity;

        Assert.Equal(from, validity.NotBefore);
        Assert.False(validity.Contains(TestFiles.From));
    }

    [Fact]
    public void Issue_NameWithChineseAndComma_IsKept() =>
        Assert.Equal("CN=交易网关一, O=\"某证券, 股份有限公司\"", TestFiles.Authority.Issue(Order).Certificate.Subject);

    [Fact]
    public void Issue_SameKeyName_SameKey()
    {
        var first = TestFiles.Authority.Issue(Order with { KeyName = "kept" }).Certificate.Identity;
        var renewed = TestFiles.Authority.Issue(Order with { KeyName = "kept", From = TestFiles.From + Duration.FromDays(1) }).Certificate.Identity;

        Assert.Equal(first.PublicKey, renewed.PublicKey);
        Assert.NotEqual(first.PublicKey, TestFiles.Authority.Issue(Order).Certificate.Identity.PublicKey);
        Assert.False(first.IsSameCertificate(renewed));
    }

    [Fact]
    public void Issue_NoSuchCertificate_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TestFiles.Authority.Issue(Order with { KeyAlgorithm = KeyAlgorithm.Other }));
        Assert.Throws<ArgumentException>(() => TestFiles.Authority.Issue(Order with { Validity = Duration.FromDays(-1) }));
    }

    [Fact]
    public void Issue_FromManyThreads_OneAnswer()
    {
        var authority = new SimulatedAuthority("threads", TestFiles.From, rsaBits: 1024);

        var issued = Enumerable.Range(0, 16).AsParallel().Select(_ => authority.Issue(Order with { KeyAlgorithm = KeyAlgorithm.Rsa }).Certificate).ToArray();

        Assert.Single(issued.Distinct());
    }

    [Theory]
    [InlineData(KeyAlgorithm.Rsa)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void Issue_InAnothersName_IsSignedWithItsKey(KeyAlgorithm algorithm)
    {
        var root = TestFiles.Authority.Root(algorithm);
        var direct = TestFiles.Authority.Issue(Order with { KeyAlgorithm = algorithm }, root);
        var between = TestFiles.Authority.Issue(Order with { Gateway = "an authority", KeyAlgorithm = algorithm, IsAuthority = true }, root);
        var below = TestFiles.Authority.Issue(Order with { KeyAlgorithm = algorithm is KeyAlgorithm.Rsa ? KeyAlgorithm.Sm2 : KeyAlgorithm.Rsa }, between);

        Assert.Equal([root.Certificate], direct.Authorities);
        Assert.Equal([between.Certificate, root.Certificate], below.Authorities);
        Assert.True(new ChainVerifier([root.Certificate]).Verify(direct.Certificate, TestFiles.From).IsT0);
        Assert.True(new ChainVerifier([root.Certificate], [between.Certificate]).Verify(below.Certificate, TestFiles.From).IsT0);
    }
}
