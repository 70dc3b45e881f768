using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;
using Act = ExchangeGateway.Certificates.CertificateApplicationAction;
using At = ExchangeGateway.Certificates.CertificateApplicationState;

namespace ExchangeGateway.Tests.Certificates;

public class CertificateApplicationTests
{
    private static readonly CertificateApplication
        Posted = CertificateApplication.ForEKey(Given.Number("7")),
        Collected = CertificateApplication.ForEKey(Given.Number("7"), EKeyDelivery.Collection),
        File = CertificateApplication.ForFile(Given.Number("7"));

    [Fact]
    [Trait("Rule", "4.3-1")]
    [Trait("Rule", "4.4-1")]
    public void Roads_ByKindAndDelivery_EndInService()
    {
        Assert.Equal([At.AwaitingPayment, At.ReadyForProduction, At.Issued, At.Posted, At.Received, At.Installed, At.InService], Road(Posted, false, Act.Pay, Act.Produce, Act.Dispatch, Act.Receive, Act.Recognise, Act.Enable));
        Assert.Equal([At.ReadyForProduction, At.Issued, At.AwaitingCollection, At.Received, At.Installed, At.InService], Road(Collected, true, Act.Produce, Act.Dispatch, Act.Collect, Act.Recognise, Act.Enable));
        Assert.Equal([At.ReadyForProduction, At.Issued, At.Mailed, At.Received, At.Unrecognised, At.Installed, At.InService], Road(File, true, Act.Produce, Act.Dispatch, Act.Receive, Act.NotRecognise, Act.Recognise, Act.Enable));
    }

    [Theory]
    [Trait("Rule", "4.3-1")]
    [InlineData(false, false, new[] { "letter-shown", "identity-document-shown" })]
    [InlineData(true, false, new[] { "identity-document-shown" })]
    [InlineData(false, true, new[] { "letter-shown" })]
    public void Collect_WithoutBothPapers_NamesWhatIsMissing(bool letter, bool document, string[] missing)
    {
        var waiting = Walk(Collected, true, Act.Produce, Act.Dispatch);
        Assert.Equal(missing, waiting.Collect(letter, document, Given.Colleague, Given.Now).AsT2.Codes);
    }

    [Theory]
    [InlineData(CertificateKind.EKey, 0, true)]
    [InlineData(CertificateKind.EKey, 1, true)]
    [InlineData(CertificateKind.EKey, 2, false)]
    [InlineData(CertificateKind.File, 0, true)]
    [InlineData(CertificateKind.File, 1, false)]
    public void Covers_UntilTheAllowanceIsUsedUp(CertificateKind kind, int usedUp, bool free) =>
        Assert.Equal(free, new FreeAllowance(eKeys: 2, files: 1).Covers(kind, usedUp));

    [Theory]
    [InlineData("eKeys", -1, 0)]
    [InlineData("files", 0, -1)]
    public void FreeAllowance_LessThanNone_IsAProgrammingError(string parameter, int eKeys, int files) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => new FreeAllowance(eKeys, files));

    [Fact]
    public void None_CoversNothing() => Assert.All(Enum.GetValues<CertificateKind>(), kind => Assert.False(FreeAllowance.None.Covers(kind, 0)));

    [Fact]
    public void History_SaysWhoDidWhatWhenAndWhy()
    {
        var refused = Posted.Refuse(Given.Reviewer, Given.Now, "wrong form").AsT0;
        Assert.Equal([new(At.Requested, Act.Refuse, At.Refused, Given.Reviewer, Given.Now, "wrong form")], refused.History);
        var cancelled = Walk(Posted, free: true).Cancel(Given.Applicant, Given.Now, "no longer needed").AsT0;
        Assert.Equal(new CertificateApplicationStep(At.ReadyForProduction, Act.Cancel, At.Cancelled, Given.Applicant, Given.Now, "no longer needed"), cancelled.History[1]);
        Assert.Equal([(null, Given.Reviewer)], Walk(Posted, free: false).History.Select(step => (step.Reason, step.By)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Refuse_WithoutAReason_IsAProgrammingError(string? reason) =>
        Assert.ThrowsAny<ArgumentException>(() => Posted.Refuse(Given.Reviewer, Given.Now, reason!));

    [Fact]
    [Trait("Rule", "3.2-4")]
    [Trait("Rule", "4.3-1")]
    public void Delivery_OfAnEKeyIsByPostUnlessItIsCollected_AndAFileHasNone()
    {
        Assert.Equal((CertificateKind.EKey, EKeyDelivery.Post, "7"), (Posted.Kind, Posted.Delivery, Posted.Gateway.Value));
        Assert.Equal((CertificateKind.EKey, EKeyDelivery.Collection), (Collected.Kind, Collected.Delivery));
        Assert.Equal((CertificateKind.File, null, "7"), (File.Kind, File.Delivery, File.Gateway.Value));
    }

    [Fact]
    [Trait("Rule", "6.1-1")]
    public void NextStep_NotRecognised_IsTheAuthoritysSupportLine()
    {
        var unrecognised = Walk(File, true, Act.Produce, Act.Dispatch, Act.Receive, Act.NotRecognise);
        Assert.Contains("4008888400, then 2-5", unrecognised.NextStep(Language.English), StringComparison.Ordinal);
        Assert.Contains("4008888400，转 2-5", unrecognised.NextStep(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    [Trait("Rule", "4.4-1")]
    [Trait("Rule", "6.1-1")]
    public void NextStep_AHostsOwnLinesAndAddresses_AreNamed(Language language)
    {
        var own = new SupportDirectory { ManagementTools = Given.Legal(WebAddress.Of("https://tools.example/")), CertificateAuthority = Given.Legal(SupportLine.Of("110")) };
        var received = Walk(File, true, Act.Produce, Act.Dispatch, Act.Receive);
        var unrecognised = Walk(File, true, Act.Produce, Act.Dispatch, Act.Receive, Act.NotRecognise);
        Assert.Contains("https://tools.example/", received.NextStep(language, own), StringComparison.Ordinal);
        Assert.Contains("110", unrecognised.NextStep(language, own), StringComparison.Ordinal);
        Assert.Contains(SupportDirectory.Default.ManagementTools.Value, received.NextStep(language), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "4.3-1")]
    public void NextStep_OfTheInstitution_SaysWhatToDo()
    {
        Assert.StartsWith("Pay the fee", Walk(File, false).NextStep(Language.English), StringComparison.Ordinal);
        Assert.StartsWith("Send a person to collect the EKey, with a letter of introduction", Walk(Collected, true, Act.Produce, Act.Dispatch).NextStep(Language.English), StringComparison.Ordinal);
        Assert.StartsWith("Have the gateway use the certificate", Walk(File, true, Act.Produce, Act.Dispatch, Act.Receive, Act.Recognise).NextStep(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void NextStep_WhileTheAuthorityActsOrNothingIsLeft_IsNone()
    {
        Assert.Null(File.NextStep(Language.English));
        Assert.Null(File.Refuse(Given.Reviewer, Given.Now, "a reason").AsT0.NextStep(Language.English));
        Assert.Null(Walk(File, true).NextStep(Language.Chinese));
        Assert.All([Walk(File, false), Walk(Collected, true, Act.Produce, Act.Dispatch), Walk(File, true, Act.Produce, Act.Dispatch, Act.Receive)], request => Assert.NotNull(request.NextStep(Language.Chinese)));
    }

    [Fact]
    [Trait("Rule", "4.3-1")]
    public void Replay_AFileCertificateThatWasPosted_IsNoRoad()
    {
        var posted = Walk(Posted, true, Act.Produce, Act.Dispatch, Act.Receive);
        Assert.Equal(posted, Posted.Replay(posted.History));
        Assert.Null(File.Replay(posted.History));
        Assert.Null(Collected.Replay(posted.History));
    }

    private static ValueList<At> Road(CertificateApplication request, bool free, params Act[] actions) =>
        Walk(request, free, actions).History.Select(step => step.To).ToValueList();

    private static CertificateApplication Walk(CertificateApplication request, bool free, params Act[] actions) =>
        actions.Prepend(Act.Approve).Aggregate(request, (at, action) => new CertificateApplicationProperties.Asked(action, Held: action is not Act.Approve || free).Of(at).AsT0);
}
