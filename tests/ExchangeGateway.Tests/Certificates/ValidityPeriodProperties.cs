using ExchangeGateway.Certificates;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

[Properties(Arbitrary = [typeof(ValidityPeriodProperties)])]
public class ValidityPeriodProperties
{
    private static readonly Duration Second = Duration.FromSeconds(1), Least = Duration.Epsilon;

    // A few seconds around a day boundary, with fractions, on both sides of the epoch: ends and instants meet often.
    public static Arbitrary<Instant> Instants() =>
        (from day in Gen.Choose(-2, 2)
         from second in Gen.Choose(-3, 3)
         from fraction in Gen.Elements(0L, 1, 499_999_999, 999_999_999)
         select Given.Day(day) + Duration.FromSeconds(second) + Duration.FromNanoseconds(fraction)).ToArbitrary();

    public static Arbitrary<ValidityPeriod> Periods() =>
        (from one in Instants().Generator
         from other in Instants().Generator
         select ValidityPeriod.Between(one < other ? one : other, one < other ? other : one)!.Value).ToArbitrary();

    [Property]
    public bool Contains_BothEndsAreIn_AndNothingBeyond(ValidityPeriod period) =>
        period.Contains(period.NotBefore) && period.Contains(period.NotAfter)
        && period.Contains(period.NotAfter + Second - Least) && !period.Contains(period.NotAfter + Second)
        && !period.Contains(period.NotBefore - Least) && !period.Contains(period.NotBefore - Second);

    [Property(MaxTest = 500)]
    public bool Contains_AgreesWithNodaTimesInterval(ValidityPeriod period, Instant instant) =>
        period.Contains(instant) == new NodaTime.Interval(period.NotBefore, period.NotAfter + Second).Contains(instant)
        && period.Contains(instant) == period.ToInterval().Contains(instant)
        && period.End == period.NotAfter + Second;

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
