using ExchangeGateway.Certificates;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

[Properties(Arbitrary = [typeof(CutOverProperties)], MaxTest = 500)]
public class CutOverProperties
{
    /// <summary>A gateway whose certificate is replaced: dates in days of a short month.</summary>
    public sealed record Renewal(int OldFirst, int OldLast, int NewFirst, int NewLast, int From, bool KeepsKey)
    {
        public DedicatedCertificate Old => new(new(CertificateKind.File, Given.Days(OldFirst, OldLast)), Given.Identity(1));

        public DedicatedCertificate New => new(new(CertificateKind.File, Given.Days(NewFirst, NewLast)), Given.Identity(2) with { PublicKey = Given.Identity(KeepsKey ? 1 : 2).PublicKey });

        public CertificateBindings Before => CertificateBindings.Empty.Bind(Old, Given.Number("7"), Given.Day(0)).AsT0;

        public CutOverOutcome Replace() => Before.Replace(Old, New, Given.Day(From));
    }

    public static Arbitrary<Renewal> Renewals() =>
        (from oldFirst in Gen.Choose(0, 4)
         from oldLength in Gen.Choose(0, 8)
         from newFirst in Gen.Choose(0, 12)
         from newLength in Gen.Choose(0, 8)
         from day in Gen.Choose(0, 14)
         from keepsKey in Gen.Elements(true, false)
         select new Renewal(oldFirst, oldFirst + oldLength, newFirst, newFirst + newLength, day, keepsKey)).ToArbitrary();

    [Property]
    [Trait("Rule", "5.1-4")]
    public bool Replace_EndsTheOldBindingAndBeginsTheNewOneAtOneInstant(Renewal renewal) =>
        After(renewal) is not var (bindings, at)
        || (bindings.LiveAt(renewal.Old, at - Duration.Epsilon) is not null || at == Given.Day(0))
        && bindings.LiveAt(renewal.Old, at) is null
        && bindings.LiveAt(renewal.New, at - Duration.Epsilon) is null
        && bindings.LiveAt(renewal.New, at)?.Gateway == Given.Number("7");

    [Property]
    [Trait("Rule", "5.1-4")]
    public bool Replace_ChoosesTheFirstInstantAtWhichTheNewOneSignsIn(Renewal renewal) =>
        After(renewal) is not var (_, at)
        || at >= Given.Day(renewal.From) && renewal.New.Term.SignsInAt(at) && (at == Given.Day(renewal.From) || !renewal.New.Term.SignsInAt(at - Duration.Epsilon));

    [Property]
    [Trait("Rule", "5.1-4")]
    public bool Replace_SaysThatThereIsAGap_ExactlyWhereNoneIsValid(Renewal renewal) => renewal.Replace().Match(
        done: cutOver => Instants().All(at => at < renewal.Old.Term.Validity.NotBefore || at > cutOver.At || SignsIn(cutOver.Bindings, at)),
        withGap: gap => gap.From < gap.Until
            && Instants().All(at => at < renewal.Old.Term.Validity.NotBefore || at > gap.Until || SignsIn(gap.Bindings, at) == (at < gap.From || at >= gap.Until)),
        unusable: _ => Instants().All(at => at < Given.Day(renewal.From) || !renewal.New.Term.SignsInAt(at)),
        certificateInUse: _ => false,
        kindTaken: _ => false,
        notInUse: _ => false);

    [Property]
    [Trait("Rule", "2.2-5")]
    public bool Replace_ByARenewalThatKeepsItsKey_IsNoSharing(Renewal renewal) =>
        renewal.Replace().Value.GetType() == (renewal with { KeepsKey = !renewal.KeepsKey }).Replace().Value.GetType();

    [Fact]
    [Trait("Rule", "5.1-1")]
    [Trait("Rule", "5.1-4")]
    public void Replace_AnExpiredCertificate_SaysSinceWhenNoneIsValid()
    {
        var gap = new Renewal(0, 5, 9, 20, 7, false).Replace().AsT1;
        Assert.Equal((Given.Day(5) + Duration.FromSeconds(1), Given.Day(9)), (gap.From, gap.Until));
    }

    [Fact]
    [Trait("Rule", "5.1-4")]
    public void Replace_ARevokedCertificate_LeavesAGapUntilTheNewOneIsValid()
    {
        var renewal = new Renewal(0, 20, 9, 30, 7, false);
        var revoked = renewal.Old with { Term = renewal.Old.Term with { Impediments = Impediments.Revoked } };
        var gap = renewal.Before.Replace(revoked, renewal.New, Given.Day(7)).AsT1;
        Assert.Equal((Given.Day(7), Given.Day(9)), (gap.From, gap.Until));
        Assert.Equal(Given.Day(10), renewal.Before.Replace(revoked, renewal.New, Given.Day(10)).AsT0.At);
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public void Replace_ByOneThatAnotherGatewayUses_IsRefused()
    {
        var renewal = new Renewal(0, 20, 0, 30, 7, false);
        var both = renewal.Before.Bind(renewal.New, Given.Number("8"), Given.Day(1)).AsT0;
        Assert.Equal("8", both.Replace(renewal.Old, renewal.New, Given.Day(7)).AsT3.Binding.Gateway.Value);
        Assert.True(both.Replace(renewal.Old, renewal.Old, Given.Day(7)).IsT3);
    }

    [Fact]
    [Trait("Rule", "2.2-4")]
    public void Replace_ByAKindThatTheGatewayHas_IsRefused()
    {
        var (renewal, eKey) = (new Renewal(0, 20, 0, 30, 7, false), Given.Certificate(CertificateKind.EKey, 3));
        var both = renewal.Before.Bind(eKey, Given.Number("7"), Given.Day(1)).AsT0;
        Assert.Equal(eKey, both.Replace(renewal.Old, Given.Certificate(CertificateKind.EKey, 4), Given.Day(7)).AsT4.Binding.Certificate);
        Assert.True(renewal.Before.Replace(renewal.Old, Given.Certificate(CertificateKind.EKey, 4), Given.Day(7)).IsT0);
    }

    [Fact]
    public void Replace_OneThatNoGatewayUses_IsRefused() =>
        Assert.True(CertificateBindings.Empty.Replace(Given.Certificate(CertificateKind.File, 1), Given.Certificate(CertificateKind.File, 2), Given.Day(7)).IsT5);

    [Fact]
    public void Replace_ByARevokedOne_IsRefused()
    {
        var renewal = new Renewal(0, 20, 0, 30, 7, false);
        var revoked = renewal.New with { Term = renewal.New.Term with { Impediments = Impediments.Revoked } };
        Assert.Equal(CertificateStatus.Revoked, renewal.Before.Replace(renewal.Old, revoked, Given.Day(7)).AsT2.Status);
    }

    private static (CertificateBindings Bindings, Instant At)? After(Renewal renewal) =>
        renewal.Replace().Match<(CertificateBindings, Instant)?>(done => (done.Bindings, done.At), gap => (gap.Bindings, gap.Until), _ => null, _ => null, _ => null, _ => null);

    private static bool SignsIn(CertificateBindings bindings, Instant at) => bindings.At(Given.Number("7"), at).Any(certificate => certificate.Term.SignsInAt(at));

    private static IEnumerable<Instant> Instants() =>
        Enumerable.Range(0, 22).SelectMany(day => new[] { Given.Day(day), Given.Day(day) + Duration.FromSeconds(1), Given.Day(day) + Duration.FromHours(12) });
}
