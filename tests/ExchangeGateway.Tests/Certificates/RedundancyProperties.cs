using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

[Trait("Rule", "4.2-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class RedundancyProperties
{
    [Property(MaxTest = 1000)]
    public bool NextWorsening_IsTheFirstDropOfAll(CertificateTerm[] certificates, Instant after)
    {
        var redundancy = new Redundancy(certificates);
        Instant[] turns = [.. certificates.SelectMany(c => new[] { c.Validity.NotBefore, c.Validity.End }).Distinct().Order()];
        var first = turns.Where(turn => turn > after && redundancy.LevelAt(turn) < redundancy.LevelAt(turn - Duration.Epsilon)).Cast<Instant?>().FirstOrDefault();
        return redundancy.NextWorseningAfter(after) == first;
    }

    [Property(MaxTest = 1000)]
    [Trait("Rule", "4.2-2")]
    public bool Level_CountsTheKindsThatSignIn(CertificateTerm[] certificates, Instant at) =>
        (int)new Redundancy(certificates).LevelAt(at) == certificates.Where(c => c.SignsInAt(at)).Select(c => c.Kind).Distinct().Count();

    [Fact]
    [Trait("Rule", "4.2-2")]
    [Trait("Rule", "2.2-4")]
    public void Level_OneValidCertificate_IsEnoughToSignIn()
    {
        var redundancy = new Redundancy(new(CertificateKind.EKey, Given.Days(0, 10)), new(CertificateKind.File, Given.Days(0, 5)));
        Assert.Equal(RedundancyLevel.BothKinds, redundancy.LevelAt(Given.Day(5)));
        Assert.Equal(RedundancyLevel.OneKind, redundancy.LevelAt(Given.Day(6)));
        Assert.Equal(RedundancyLevel.None, redundancy.LevelAt(Given.Day(11)));
        Assert.Equal(Given.Day(5) + Duration.FromSeconds(1), redundancy.NextWorseningAfter(Given.Day(0)));
        Assert.Equal(Given.Day(10) + Duration.FromSeconds(1), redundancy.NextWorseningAfter(Given.Day(6)));
        Assert.Null(redundancy.NextWorseningAfter(Given.Day(11)));
    }

    [Fact]
    public void NextWorsening_ASuccessorThatTakesOverAtOnce_IsNoDrop() =>
        Assert.Equal(
            Given.Day(20) + Duration.FromSeconds(1),
            new Redundancy(
                new(CertificateKind.File, Given.Days(0, 10)),
                new(CertificateKind.File, ValidityPeriod.Between(Given.Day(10) + Duration.FromSeconds(1), Given.Day(20))!.Value)).NextWorseningAfter(Given.Day(0)));

    [Fact]
    public void NoCertificates_NothingSignsIn()
    {
        Assert.Equal(RedundancyLevel.None, new Redundancy().LevelAt(Given.Now));
        Assert.Null(new Redundancy().NextWorseningAfter(Given.Now));
    }
}
