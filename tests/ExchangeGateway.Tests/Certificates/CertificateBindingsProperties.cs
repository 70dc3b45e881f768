using ExchangeGateway.Certificates;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace ExchangeGateway.Tests.Certificates;

[Properties(Arbitrary = [typeof(CertificateBindingsProperties)])]
public class CertificateBindingsProperties
{
    private static readonly DedicatedCertificate[] Certificates =
        [.. Enumerable.Range(1, 6).Select(seed => Given.Certificate(seed % 2 == 0 ? CertificateKind.EKey : CertificateKind.File, seed))];

    /// <summary>What is asked of the bindings, on a day of a short month so that askings meet.</summary>
    public sealed record Asked(string What, int Certificate, int Gateway, int Day)
    {
        public BindingOutcome Of(CertificateBindings bindings) => What switch
        {
            "bind" => bindings.Bind(Certificates[Certificate], Given.Number($"{Gateway}"), Given.Day(Day)),
            "end" => bindings.End(Certificates[Certificate], Given.Day(Day)),
            _ => bindings.HandOver(Certificates[Certificate], Given.Number($"{Gateway}"), Given.Day(Day)),
        };
    }

    public static Arbitrary<Asked> Commands() =>
        (from what in Gen.Elements("bind", "bind", "end", "hand over")
         from certificate in Gen.Choose(0, 5)
         from gateway in Gen.Choose(1, 3)
         from day in Gen.Choose(0, 9)
         select new Asked(what, certificate, gateway, day)).ToArbitrary();

    private static CertificateBindings After(IEnumerable<Asked> commands) =>
        commands.Aggregate(CertificateBindings.Empty, (bindings, asked) => asked.Of(bindings).TryPickT0(out var next, out _) ? next : bindings);

    [Property(MaxTest = 500)]
    [Trait("Rule", "2.2-5")]
    [Trait("Rule", "4.2-3")]
    public bool ACertificate_IsAtOneGatewayAtMost_AtEveryInstant(Asked[] commands) =>
        After(commands) is var bindings && Days().All(at =>
            bindings.All.Where(b => b.IsLiveAt(at)).GroupBy(b => b.Certificate).All(same => same.Count() == 1));

    [Property(MaxTest = 500)]
    [Trait("Rule", "2.2-4")]
    public bool AGateway_HasOneCertificateOfAKindAtMost_AtEveryInstant(Asked[] commands) =>
        After(commands) is var bindings && Days().All(at =>
            bindings.All.Where(b => b.IsLiveAt(at)).GroupBy(b => (b.Gateway, b.Certificate.Kind)).All(same => same.Count() == 1));

    [Property(MaxTest = 500)]
    [Trait("Rule", "2.2-5")]
    public bool AHandover_HasNoGapAndNoOverlap(Asked[] commands, Asked last)
    {
        var before = After(commands);
        var (certificate, to, at) = (Certificates[last.Certificate], Given.Number($"{last.Gateway}"), Given.Day(last.Day));
        if (!before.HandOver(certificate, to, at).TryPickT0(out var after, out _))
        {
            return true;
        }

        var (given, taken, justBefore) = (before.LiveAt(certificate, at)!, after.LiveAt(certificate, at)!, at - Duration.Epsilon);
        return (taken.Gateway, taken.From, taken.Until) == (to, at, null)
            && after.All.Any(b => (b.Certificate, b.Gateway, b.From, b.Until) == (certificate, given.Gateway, given.From, at))
            && after.LiveAt(certificate, justBefore)?.Gateway == before.LiveAt(certificate, justBefore)?.Gateway;
    }

    [Property(MaxTest = 500)]
    [Trait("Rule", "2.2-5")]
    public bool History_Stays(Asked[] commands, Asked last)
    {
        var (before, after) = (After(commands), After([.. commands, last]));
        return after.All.Count >= before.All.Count && before.All.Zip(after.All).All(pair =>
            (pair.First.Certificate, pair.First.Gateway, pair.First.From) == (pair.Second.Certificate, pair.Second.Gateway, pair.Second.From)
            && (pair.First.Until == pair.Second.Until || pair.Second.Until is not null && pair.Second.Until < (pair.First.Until ?? Instant.MaxValue)));
    }

    [Property(MaxTest = 500)]
    [Trait("Rule", "2.2-5")]
    public bool ARefusal_NamesWhatStandsInTheWay(Asked[] commands, Asked last)
    {
        var (before, certificate) = (After(commands), Certificates[last.Certificate]);
        return last.Of(before).Match(
            done: _ => true,
            certificateInUse: inTheWay => before.All.Contains(inTheWay.Binding) && inTheWay.Binding.Certificate == certificate,
            kindTaken: inTheWay => before.All.Contains(inTheWay.Binding) && inTheWay.Binding.Certificate.Kind == certificate.Kind && inTheWay.Binding.Certificate != certificate,
            notInUse: free => free.Certificate == certificate && before.LiveAt(certificate, Given.Day(last.Day)) is null);
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public void Bind_TheSameCertificateInAnotherFile_IsInUse()
    {
        var one = Given.Certificate(CertificateKind.EKey, 1);
        var reissued = one with { Identity = Given.Identity(2) with { IssuerAndSerial = one.Identity.IssuerAndSerial } };
        var bindings = CertificateBindings.Empty.Bind(one, Given.Number("1"), Given.Day(1)).AsT0;
        Assert.Equal("1", bindings.Bind(reissued, Given.Number("2"), Given.Day(2)).AsT1.Binding.Gateway.Value);
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public void Bind_BeforeABindingThatIsSetForLater_IsInUse()
    {
        var one = Given.Certificate(CertificateKind.EKey, 1);
        var bindings = CertificateBindings.Empty.Bind(one, Given.Number("1"), Given.Day(5)).AsT0;
        Assert.True(bindings.Bind(one, Given.Number("2"), Given.Day(2)).IsT1);
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public void End_FreesTheGatewayAndTheCertificateFromThatInstantOn()
    {
        var (one, other, at) = (Given.Certificate(CertificateKind.EKey, 1), Given.Certificate(CertificateKind.EKey, 2), Given.Day(5));
        var ended = CertificateBindings.Empty.Bind(one, Given.Number("1"), Given.Day(1)).AsT0.End(one, at).AsT0;
        Assert.Equal([one], ended.At(Given.Number("1"), at - Duration.Epsilon));
        Assert.Empty(ended.At(Given.Number("1"), at));
        Assert.True(ended.Bind(other, Given.Number("1"), at).IsT0);
        Assert.True(ended.Bind(one, Given.Number("2"), at).IsT0);
        Assert.True(ended.Bind(other, Given.Number("1"), at - Duration.Epsilon).IsT2);
    }

    private static IEnumerable<Instant> Days() => Enumerable.Range(-1, 12).SelectMany(day => new[] { Given.Day(day), Given.Day(day) + Duration.Epsilon });
}
