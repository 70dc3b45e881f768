using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Certificates;

public class SignInChoiceTests
{
    private static readonly DedicatedCertificate
        EKey = Given.Certificate(CertificateKind.EKey, 1),
        File = Given.Certificate(CertificateKind.File, 2);

    [Fact]
    [Trait("Rule", "4.2-1")]
    [Trait("Rule", "4.2-2")]
    public void Among_TwoThatSignIn_TakesTheFirstInTheUsersOrder()
    {
        Assert.Equal(EKey, Choose(new(EKey), new(File)).Chosen);
        var choice = Choose(new(File), new(EKey));
        Assert.Equal(File, choice.Chosen);
        Assert.Equal([(EKey, [PassedOverReason.NotPreferred])], choice.PassedOver.Select(other => (other.Certificate, other.Reasons)));
    }

    [Theory]
    [Trait("Rule", "4.2-2")]
    [InlineData(0, 99, Impediments.None, PassedOverReason.Expired)]
    [InlineData(101, 200, Impediments.None, PassedOverReason.NotYetValid)]
    [InlineData(0, 200, Impediments.Locked, PassedOverReason.Locked)]
    [InlineData(0, 200, Impediments.Revoked, PassedOverReason.Revoked)]
    [InlineData(0, 200, Impediments.Cancelled, PassedOverReason.Cancelled)]
    public void Among_APreferredOneThatDoesNotSignIn_TakesTheNextAndSaysWhy(int first, int last, Impediments known, PassedOverReason why)
    {
        var preferred = new DedicatedCertificate(new(CertificateKind.EKey, Given.Days(first, last)) { Impediments = known }, Given.Identity(3));
        var choice = Choose(new(preferred), new(File));
        Assert.Equal(File, choice.Chosen);
        Assert.Equal([why], Assert.Single(choice.PassedOver).Reasons);
        Assert.Null(choice.PassedOver[0].UsedBy);
    }

    [Fact]
    [Trait("Rule", "4.2-2")]
    public void Explain_OneThatIsNotYetValid_SaysFromWhenOn()
    {
        var later = EKey with { Term = new(CertificateKind.EKey, Given.Days(101, 200)) };
        Assert.Equal(["Its validity has not begun. Use it from 1970-04-12T00:00:00Z on."], Choose(new CertificateCandidate(later)).PassedOver[0].Explain(Language.English));
    }

    [Fact]
    [Trait("Rule", "4.4-1")]
    [Trait("Rule", "6.1-1")]
    public void Among_OneThatIsNotRecognised_PointsToTheSupportLine()
    {
        var passedOver = Assert.Single(Choose(new(EKey, Recognised: false), new(File)).PassedOver);
        Assert.Equal([PassedOverReason.Unrecognised], passedOver.Reasons);
        Assert.Contains("4008888400, then 2-5", passedOver.Explain(Language.English)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    [Trait("Rule", "5.1-1")]
    [Trait("Rule", "6.1-1")]
    public void Explain_AHostsOwnLinesAndAddresses_AreNamed(Language language)
    {
        var own = new SupportDirectory
        {
            AuthorityService = Given.Legal(WebAddress.Of("https://ca.example/")),
            EKeyUnlock = Given.Legal(WebAddress.Of("https://unlock.example/")),
            CertificateAuthority = Given.Legal(SupportLine.Of("110")),
        };
        var expired = new DedicatedCertificate(new(CertificateKind.File, Given.Days(0, 99)), Given.Identity(3));
        var locked = new DedicatedCertificate(new(CertificateKind.EKey, Given.Days(0, 200)) { Impediments = Impediments.Locked }, Given.Identity(4));
        Assert.Collection(
            Choose(new(expired), new(locked, Recognised: false)).PassedOver.SelectMany(other => other.Explain(language, own)),
            text => Assert.Contains("https://ca.example/", text, StringComparison.Ordinal),
            text => Assert.Contains("https://unlock.example/", text, StringComparison.Ordinal),
            text => Assert.Contains("110", text, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "2.2-5")]
    public void Among_OneThatAnotherGatewayUses_NamesTheGateway()
    {
        var bindings = CertificateBindings.Empty.Bind(EKey, Given.Number("8"), Given.Day(1)).AsT0.Bind(File, Given.Number("7"), Given.Day(1)).AsT0;
        var choice = SignInChoice.Among([new(EKey), new(File)], Given.Number("7"), bindings, Given.Day(100));
        Assert.Equal(File, choice.Chosen);
        Assert.Equal("8", Assert.Single(choice.PassedOver).UsedBy?.Value);
        Assert.Equal(["Gateway 8 uses it. Hand it over first, or use another."], choice.PassedOver[0].Explain(Language.English));
    }

    [Fact]
    [Trait("Rule", "5.1-1")]
    public void Among_ExpiredOnesAlone_TakesNoneAndSaysEverythingAtOnce()
    {
        var expired = File with { Term = new(CertificateKind.File, Given.Days(0, 50)) };
        var choice = Choose(new CertificateCandidate(expired, Recognised: false));
        Assert.Null(choice.Chosen);
        Assert.Equal([PassedOverReason.Expired, PassedOverReason.Unrecognised], choice.PassedOver[0].Reasons);
        Assert.Equal("证书已于 1970-02-20T00:00:00Z 到期。请通过 CA 在线服务办理更换：https://cnsca.sse.com.cn/", choice.PassedOver[0].Explain(Language.Chinese)[0]);
    }

    [Property(MaxTest = 500)]
    [Trait("Rule", "2.2-5")]
    [Trait("Rule", "4.2-2")]
    public Property Among_AnyCertificates_TakesTheFirstOneThatCanAndExplainsEveryOther() => Prop.ForAll(Candidates().ToArbitrary(), candidates =>
    {
        var elsewhere = CertificateBindings.Empty.Bind(File, Given.Number("8"), Given.Day(1)).AsT0;
        var choice = SignInChoice.Among(candidates, Given.Number("7"), elsewhere, Given.Day(100));
        var able = candidates.Where(c => c.Recognised && c.Certificate != File && c.Certificate.Term.SignsInAt(Given.Day(100))).ToArray();
        return choice.Chosen == able.FirstOrDefault()?.Certificate
            && choice.PassedOver.Count == candidates.Length - (able.Length > 0 ? 1 : 0)
            && choice.PassedOver.Count(other => other.Reasons.Contains(PassedOverReason.NotPreferred)) == Math.Max(0, able.Length - 1)
            && choice.PassedOver.All(other => other.Reasons.Count > 0 && other.Explain(Language.English).Concat(other.Explain(Language.Chinese)).All(text => !text.StartsWith("passed-over", StringComparison.Ordinal)));
    });

    private static Gen<CertificateCandidate[]> Candidates() =>
        (from first in Gen.Choose(60, 110)
         from length in Gen.Choose(0, 80)
         from known in Gen.Elements(Impediments.None, Impediments.None, Impediments.Locked, Impediments.Revoked, Impediments.Cancelled)
         from recognised in Gen.Elements(true, true, false)
         from seed in Gen.Choose(10, 1000)
         from bound in Gen.Elements(false, false, true)
         select new CertificateCandidate(bound ? File : new(new(CertificateKind.EKey, Given.Days(first, first + length)) { Impediments = known }, Given.Identity(seed)), recognised)).ArrayOf(5);

    private static SignInChoice Choose(params CertificateCandidate[] candidates) =>
        SignInChoice.Among(candidates, Given.Number("7"), CertificateBindings.Empty, Given.Day(100));
}
