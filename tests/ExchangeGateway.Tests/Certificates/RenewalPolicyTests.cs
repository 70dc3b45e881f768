using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

[Trait("Rule", "4.2-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class RenewalPolicyTests
{
    private static readonly ValidityPeriod FiveYears = Given.Days(0, 1825);

    [Fact]
    public void Due_SoLongBeforeTheEnd_FromThatInstantOn()
    {
        var policy = Given.Legal(RenewalPolicy.BeforeEnd(Duration.FromDays(60)));
        Assert.Equal(Given.Day(1765), Given.Legal(policy.DueFrom(FiveYears)));
        Assert.Equal(RenewalPolicy.Default, policy);
        var term = new CertificateTerm(CertificateKind.File, FiveYears);
        Assert.Equal(CertificateStatus.Valid, Given.Legal(term.StatusAt(Given.Day(1765) - Duration.Epsilon, policy)));
        Assert.Equal(CertificateStatus.RenewalDue, Given.Legal(term.StatusAt(Given.Day(1765), policy)));
        Assert.Equal(CertificateStatus.RenewalDue, Given.Legal(term.StatusAt(Given.Day(1825), policy)));
        Assert.Equal(CertificateStatus.Expired, Given.Legal(term.StatusAt(Given.Day(1825) + Duration.FromSeconds(1), policy)));
    }

    [Fact]
    public void Due_AShareElapsed_FromThatInstantOn() =>
        Assert.Equal(Given.Day(1460), Given.Legal(Given.Legal(RenewalPolicy.ShareElapsed(0.8)).DueFrom(FiveYears)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void BeforeEnd_NothingOrLess_IsRefused(int days)
    {
        var violation = RenewalPolicy.BeforeEnd(Duration.FromDays(days), "--renew-within").AsT1;
        Assert.Equal(("4.2-1", "renewal-window", "--renew-within", $"{days}:00:00:00", "> 0:00:00:00"), (violation.Rule.Id, violation.Code, violation.Path, violation.Found, violation.Allowed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ShareElapsed_NotBetween0And1_IsRefused(double share)
    {
        var violation = RenewalPolicy.ShareElapsed(share).AsT1;
        Assert.Equal(("renewal-share", "window", FormattableString.Invariant($"{share}"), "> 0, < 1"), (violation.Code, violation.Path, violation.Found, violation.Allowed));
    }

    [Fact]
    public void DueFrom_AWindowNotShorterThanTheLifetime_IsRefused()
    {
        Assert.True(Given.Legal(RenewalPolicy.BeforeEnd(FiveYears.Length - Duration.Epsilon)).DueFrom(FiveYears).IsT0);
        var violation = Given.Legal(RenewalPolicy.BeforeEnd(FiveYears.Length)).DueFrom(FiveYears, "--renew-within").AsT1;
        Assert.Equal(("renewal-window", "--renew-within", "1825:00:00:00"), (violation.Code, violation.Path, violation.Found));
        Assert.Equal("< 1825:00:00:00", Given.Legal(RenewalPolicy.BeforeEnd(Duration.MaxValue)).DueFrom(FiveYears).AsT1.Allowed);
    }

    [Fact]
    public void DueFrom_AShareTooSmallToTellFromNothing_IsRefused() =>
        Assert.Equal("renewal-share", Given.Legal(RenewalPolicy.ShareElapsed(double.Epsilon)).DueFrom(FiveYears).AsT1.Code);

    [Property(MaxTest = 1000)]
    public bool DueFrom_IsInsideTheValidityAndNeverItsFirstInstant(RenewalPolicy policy, ValidityPeriod validity) =>
        policy.DueFrom(validity).Match(due => due > validity.NotBefore && validity.Contains(due), _ => true);

    [Property(MaxTest = 1000)]
    public bool ARenewedCertificate_IsNeverDueAtOnce(RenewalPolicy policy, ValidityPeriod validity) =>
        new CertificateTerm(CertificateKind.EKey, validity).StatusAt(validity.NotBefore, policy).Match(status => status is CertificateStatus.Valid, _ => true);

    [Property]
    public bool BeforeEnd_AlmostAWindow_IsRefused(Almost<RenewalPolicy, Duration> almost) => Laws.IsRefused(almost, RenewalPolicy.BeforeEnd);

    [Property]
    public bool ShareElapsed_AlmostAShare_IsRefused(Almost<RenewalPolicy, double> almost) => Laws.IsRefused(almost, RenewalPolicy.ShareElapsed);

    [Property]
    public Property DueFrom_AnyShare_IsInsideTheValidity() => Prop.ForAll(Gen.Choose(1, 999_999).ToArbitrary(), millionths =>
        Given.Legal(Given.Legal(RenewalPolicy.ShareElapsed(millionths / 1e6)).DueFrom(FiveYears)) is var due && due > FiveYears.NotBefore && due < FiveYears.NotAfter);
}
