using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class ValidityPeriodProperties
{
    private static readonly Duration Second = Duration.FromSeconds(1), Least = Duration.Epsilon;

    [Property]
    public bool Between_ItsEnds_IsTheSame(ValidityPeriod period) => ValidityPeriod.Between(period.NotBefore, period.NotAfter) == period;

    [Property]
    public bool Between_AlmostOne_IsNone(Almost<ValidityPeriod, (Instant NotBefore, Instant NotAfter)> almost) => ValidityPeriod.Between(almost.Raw.NotBefore, almost.Raw.NotAfter) is null;

    [Property(MaxTest = 500)]
    public bool Contains_BothEndsAreIn_AndNothingBeyond(ValidityPeriod period) =>
        period.Contains(period.NotBefore) && period.Contains(period.NotAfter)
        && period.Contains(period.End - Least) && period.Contains(period.End) == (period.End == Instant.MaxValue)
        && !period.Contains(period.NotBefore - Least) && !period.Contains(period.NotBefore - Second);

    [Property(MaxTest = 500)]
    public bool Contains_AgreesWithNodaTimesInterval(ValidityPeriod period, Instant instant) =>
        period.Contains(instant) == period.ToInterval().Contains(instant)
        && (period.End == Instant.MaxValue ? !period.ToInterval().HasEnd : period.End == period.NotAfter + Second && period.ToInterval().End == period.End);

    [Property]
    public bool Between_TheWrongWayRound_IsNone(Instant one, Instant other) =>
        ValidityPeriod.Between(one, other) is null == one.ToUnixTimeSeconds() > other.ToUnixTimeSeconds();

    [Property]
    public bool Between_Fractions_AreDropped(Instant one, Instant other) =>
        ValidityPeriod.Between(one, other) is not { } period
        || (period.NotBefore <= one && one - period.NotBefore < Second && period.NotAfter <= other && other - period.NotAfter < Second
            && period.Length == period.NotAfter - period.NotBefore);

    [Fact]
    public void Default_IsTheEpochsFirstSecond()
    {
        Assert.True(default(ValidityPeriod).Contains(Instant.FromUnixTimeSeconds(0)));
        Assert.False(default(ValidityPeriod).Contains(Instant.FromUnixTimeSeconds(1)));
    }

    [Fact]
    public void EndOfTime_IsNoOverflow()
    {
        // RFC 5280 4.1.2.5: 99991231235959Z says that a certificate has no well-defined end.
        var forever = ValidityPeriod.Between(Given.Now, Instant.FromUtc(9999, 12, 31, 23, 59, 59))!.Value;
        Assert.True(forever.Contains(Instant.MaxValue));
        Assert.Equal(Instant.MaxValue, forever.End);
        Assert.False(forever.ToInterval().HasEnd);
        Assert.True(forever.ToInterval().Contains(Instant.MaxValue));
        Assert.Equal(CertificateStatus.Valid, new CertificateTerm(CertificateKind.File, forever).StatusAt(Instant.MaxValue));
        Assert.Null(new Redundancy(new(CertificateKind.File, forever), new(CertificateKind.EKey, forever)).NextWorseningAfter(Given.Now));
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void Length_OfTheGuidesExamples_Is1825Days()
    {
        var period = ValidityPeriod.Between(Instant.FromUtc(2019, 4, 3, 5, 33, 24), Instant.FromUtc(2024, 4, 1, 5, 33, 24))!.Value;
        Assert.Equal(Duration.FromDays(1825), period.Length);
        Assert.Equal("2019-04-03T05:33:24Z..2024-04-01T05:33:24Z", period.ToString());
    }
}
