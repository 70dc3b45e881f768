using System.Reflection;
using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class CertificateTermTests
{
    private static readonly CertificateTerm EKey = new(CertificateKind.EKey, Given.Days(10, 20)), File = new(CertificateKind.File, Given.Days(10, 20));

    [Property(MaxTest = 1000)]
    [Trait("Rule", "4.2-2")]
    [Trait("Rule", "2.2-4")]
    public bool Status_AsTimeGoesOn_NeverTurnsBack(CertificateTerm term, RenewalPolicy policy, Instant one, Instant other)
    {
        var (sooner, later) = one < other ? (one, other) : (other, one);
        return term.StatusAt(sooner, policy).Match(
            status => Age(status) <= Age(term.StatusAt(later, policy).AsT0),
            _ => Age(term.StatusAt(sooner)) <= Age(term.StatusAt(later)));

        int Age(CertificateStatus status) => Array.IndexOf(
            [CertificateStatus.Locked, CertificateStatus.NotYetValid, CertificateStatus.Valid, CertificateStatus.RenewalDue, CertificateStatus.Expired, CertificateStatus.Revoked, CertificateStatus.Cancelled],
            status);
    }

    [Property(MaxTest = 1000)]
    [Trait("Rule", "4.2-2")]
    public bool SignsIn_JustWhileItsStatusIsValidOrRenewalDue(CertificateTerm term, RenewalPolicy policy, Instant instant) =>
        term.SignsInAt(instant) == term.StatusAt(instant) is CertificateStatus.Valid
        && (term.StatusAt(instant, policy).TryPickT1(out _, out var status) || term.SignsInAt(instant) == status is CertificateStatus.Valid or CertificateStatus.RenewalDue);

    [Theory]
    [InlineData(Impediments.None, 9, CertificateStatus.NotYetValid)]
    [InlineData(Impediments.None, 10, CertificateStatus.Valid)]
    [InlineData(Impediments.None, 20, CertificateStatus.Valid)]
    [InlineData(Impediments.None, 21, CertificateStatus.Expired)]
    [InlineData(Impediments.Locked, 9, CertificateStatus.Locked)]
    [InlineData(Impediments.Locked, 15, CertificateStatus.Locked)]
    [InlineData(Impediments.Locked, 21, CertificateStatus.Expired)]
    [InlineData(Impediments.Revoked, 21, CertificateStatus.Revoked)]
    [InlineData(Impediments.Revoked | Impediments.Locked, 15, CertificateStatus.Revoked)]
    [InlineData(Impediments.Cancelled | Impediments.Revoked | Impediments.Locked, 15, CertificateStatus.Cancelled)]
    public void Status_OfAnEKey_IsOneAndTheGravest(Impediments against, int day, CertificateStatus status) =>
        Assert.Equal(status, (EKey with { Impediments = against }).StatusAt(Given.Day(day)));

    [Fact]
    [Trait("Rule", "2.2-4")]
    public void SignsIn_EitherKindWhileValid()
    {
        Assert.True(EKey.SignsInAt(Given.Day(15)));
        Assert.True(File.SignsInAt(Given.Day(15)));
        Assert.False(EKey.SignsInAt(Given.Day(21)));
        Assert.False((EKey with { Impediments = Impediments.Locked }).SignsInAt(Given.Day(15)));
    }

    [Fact]
    [Trait("Rule", "3.3-3")]
    [Trait("Rule", "3.3-2")]
    public void ACancelledCertificate_NeverSignsInAgain() =>
        Assert.False((EKey with { Impediments = Impediments.Cancelled }).SignsInAt(Given.Day(15)));

    [Fact]
    [Trait("Rule", "6.2-2")]
    public void AFile_IsNeverLocked()
    {
        Assert.Throws<ArgumentException>(() => File with { Impediments = Impediments.Locked });
        Assert.Throws<ArgumentException>(() => File with { Impediments = Impediments.Locked | Impediments.Cancelled });
        Assert.Equal(Impediments.Revoked, (File with { Impediments = Impediments.Revoked }).Impediments);
    }

    [Fact]
    [Trait("Rule", "6.2-2")]
    public void Kind_CannotBeExchanged_SoNoLockedEKeyBecomesALockedFile() =>
        Assert.Null(typeof(CertificateTerm).GetProperty(nameof(CertificateTerm.Kind), BindingFlags.Public | BindingFlags.Instance)!.SetMethod);

    [Theory]
    [Trait("Rule", "4.1-1")]
    [InlineData(KeyAlgorithm.Sm2, CertificateKind.EKey)]
    [InlineData(KeyAlgorithm.Rsa, CertificateKind.File)]
    [InlineData(KeyAlgorithm.Other, null)]
    public void KindOf_AKey_IsTheGuides(KeyAlgorithm algorithm, CertificateKind? kind) => Assert.Equal(kind, algorithm.Kind());
}
