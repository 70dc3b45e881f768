using ExchangeGateway.Certificates;
using ExchangeGateway.Lifecycles;
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
    public void Table_IsItsTable()
    {
        ExpectedRows rows = new(
            """
            Requested          | Refuse       | Refused            |
            Requested          | Approve      | AwaitingPayment    | not free-of-charge
            Requested          | Approve      | ReadyForProduction | free-of-charge
            AwaitingPayment    | Pay          | ReadyForProduction |
            ReadyForProduction | Produce      | Issued             |
            Issued             | Dispatch     | Posted             | not file-certificate, not collection-chosen
            Issued             | Dispatch     | AwaitingCollection | not file-certificate, collection-chosen
            Issued             | Dispatch     | Mailed             | file-certificate
            Posted             | Receive      | Received           |
            AwaitingCollection | Collect      | Received           | letter-shown, identity-document-shown
            Mailed             | Receive      | Received           |
            Received           | Recognise    | Installed          |
            Received           | NotRecognise | Unrecognised       |
            Unrecognised       | Recognise    | Installed          |
            Installed          | Enable       | InService          |
            InService          | Replace      | Replaced           |
            AwaitingPayment    | Cancel       | Cancelled          |
            ReadyForProduction | Cancel       | Cancelled          |
            Issued             | Cancel       | Cancelled          |
            Posted             | Cancel       | Cancelled          |
            AwaitingCollection | Cancel       | Cancelled          |
            Mailed             | Cancel       | Cancelled          |
            Received           | Cancel       | Cancelled          |
            Unrecognised       | Cancel       | Cancelled          |
            Installed          | Cancel       | Cancelled          |
            InService          | Cancel       | Cancelled          |
            """);
        foreach (var facts in AllFacts())
        {
            foreach (var state in Enum.GetValues<At>())
            {
                foreach (var action in Enum.GetValues<Act>())
                {
                    Assert.Equal(rows.Answer(state, action, facts), CertificateApplicationLifecycle.Table.Decide(state, action, facts).Value);
                }
            }
        }
    }

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

    private static IEnumerable<CertificateApplicationFacts> AllFacts() =>
        from kind in Enum.GetValues<CertificateKind>()
        from delivery in Enum.GetValues<EKeyDelivery>()
        from held in Enumerable.Range(0, 8)
        select new CertificateApplicationFacts(kind, delivery, (held & 1) > 0, (held & 2) > 0, (held & 4) > 0);

    /// <summary>The table written down once more; the conditions too.</summary>
    private sealed class ExpectedRows(string table)
    {
        private readonly (At From, Act Action, At To, string[] Guards)[] _rows =
        [
            .. table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(row => (Enum.Parse<At>(row[0]), Enum.Parse<Act>(row[1]), Enum.Parse<At>(row[2]), row[3].Split(", ", StringSplitOptions.RemoveEmptyEntries))),
        ];

        public object Answer(At from, Act action, CertificateApplicationFacts facts)
        {
            var here = _rows.Where(row => (row.From, row.Action) == (from, action)).ToArray();
            return here.Length == 0 ? new NotPermitted<At, Act>(from, action)
                : here.Where(row => row.Guards.All(guard => Holds(guard, facts))).Select(row => row.To).ToArray() is [var to] ? new Transitioned<At, Act>(from, action, to)
                : new GuardsUnmet<At, Act>(from, action, here.Single().Guards.Where(guard => !Holds(guard, facts)).ToValueList());
        }

        private static bool Holds(string guard, CertificateApplicationFacts facts) => guard switch
        {
            "file-certificate" => facts.Kind == CertificateKind.File,
            "collection-chosen" => facts.Delivery == EKeyDelivery.Collection,
            "free-of-charge" => facts.Free,
            "letter-shown" => facts.LetterShown,
            "identity-document-shown" => facts.IdentityDocumentShown,
            _ => !Holds(guard["not ".Length..], facts),
        };
    }
}
