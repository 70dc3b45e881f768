using ExchangeGateway.Applications;
using ExchangeGateway.EKeys;
using ExchangeGateway.Gateways;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>Every lifecycle against its table as the project's papers give it, written down here once more.</summary>
public class TableTests
{
    private const string UntilReviewed =
        """
        MaterialPreparation     | Save                | MaterialPreparation     | own-institution
        MaterialPreparation     | RegisterInformation | InformationRegistration | own-institution, materials-attached
        MaterialPreparation     | Withdraw            | Withdrawn               | own-institution
        InformationRegistration | Save                | InformationRegistration | own-institution
        InformationRegistration | Submit              | InformationReview       | own-institution, materials-attached, form-clean, gateways-available, institution-record-complete, gateway-operator, product-granted
        InformationRegistration | Withdraw            | Withdrawn               | own-institution
        InformationReview       | Return              | InformationRegistration | reviewer-not-applicant
        InformationReview       | Reject              | Rejected                | reviewer-not-applicant
        InformationReview       | Withdraw            | Withdrawn               | own-institution
        """;

    private static readonly (string, Func<ApplicationFacts, ApplicationFacts>)[] ApplicationGuards =
    [
        ("own-institution", f => f with { OwnInstitution = true }),
        ("materials-attached", f => f with { MaterialsAttached = true }),
        ("form-clean", f => f with { FormClean = true }),
        ("gateways-available", f => f with { GatewaysAvailable = true }),
        ("institution-record-complete", f => f with { InstitutionRecordComplete = true }),
        ("gateway-operator", f => f with { ActsAsGatewayOperator = true }),
        ("product-granted", f => f with { HoldsProduct = true }),
        ("reviewer-not-applicant", f => f with { ReviewerMayDecide = true }),
        ("certificates-issued", f => f with { CertificatesIssued = true }),
        ("certificate-kinds-right", f => f with { CertificateKindsRight = true }),
        ("certificates-bound-once", f => f with { CertificatesBoundOnce = true }),
        ("cancellations-requested", f => f with { CancellationsRequested = true }),
        ("business-date-set", f => f with { BusinessScheduled = true }),
    ];

    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Opening_IsItsTable() => new ExpectedTable<ApplicationState, ApplicationAction, ApplicationFacts>(
        UntilReviewed + """

        InformationReview   | Approve            | CertificateIssuance | reviewer-not-applicant
        CertificateIssuance | CertificatesIssued | BusinessHandling    | certificates-issued, certificate-kinds-right, certificates-bound-once
        BusinessHandling    | Complete           | Completed           | business-date-set
        """).Holds(ApplicationLifecycles.Opening, ApplicationGuards);

    [Fact]
    [Trait("Rule", "2.4-1")]
    public void Change_IsItsTable() => new ExpectedTable<ApplicationState, ApplicationAction, ApplicationFacts>(
        UntilReviewed + """

        InformationReview | Approve  | BusinessHandling | reviewer-not-applicant
        BusinessHandling  | Complete | Completed        |
        """).Holds(ApplicationLifecycles.Change, ApplicationGuards);

    [Fact]
    [Trait("Rule", "2.3-1")]
    [Trait("Rule", "3.3-1")]
    [Trait("Rule", "3.3-2")]
    public void Revocation_IsItsTable() => new ExpectedTable<ApplicationState, ApplicationAction, ApplicationFacts>(
        UntilReviewed + """

        InformationReview     | Approve             | CertificateRevocation | reviewer-not-applicant
        CertificateRevocation | CertificatesRevoked | BusinessHandling      | cancellations-requested
        BusinessHandling      | Complete            | Completed             |
        """).Holds(ApplicationLifecycles.Revocation, ApplicationGuards);

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Gateway_IsItsTable() => new ExpectedTable<GatewayState, GatewayAction, NoFacts>(
        """
        Pending  | Open              | Open      |
        Pending  | Abandon           | Abandoned |
        Open     | BeginChange       | Changing  |
        Changing | ApplyChange       | Open      |
        Changing | AbandonChange     | Open      |
        Open     | BeginRevocation   | Revoking  |
        Revoking | AbandonRevocation | Open      |
        Revoking | Revoke            | Revoked   |
        """).Holds(GatewayLifecycle.Table);

    [Fact]
    [Trait("Rule", "2.6-1")]
    public void MarketMakerFiling_IsItsTable() => new ExpectedTable<MarketMakerFilingState, MarketMakerFilingAction, MarketMakerFilingFacts>(
        """
        Draft | Save   | Draft     |
        Draft | Submit | Effective | accounts-declared, market-making-declared, form-clean
        """).Holds(
            MarketMakerFilingLifecycle.Table,
            ("accounts-declared", f => f with { AccountsDeclared = true }),
            ("market-making-declared", f => f with { MarketMakingDeclared = true }),
            ("form-clean", f => f with { FormClean = true }));

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void EKey_IsItsTable()
    {
        var table = EKeyLifecycle.Table;
        foreach (var (state, action, last, complete) in from s in Enum.GetValues<EKeyState>() from a in Enum.GetValues<EKeyAction>() from l in (bool[])[false, true] from c in (bool[])[false, true] select (s, a, l, c))
        {
            EKeyState? to = (state, action) switch
            {
                (EKeyState.Ready, EKeyAction.PinRejected) => last ? EKeyState.Locked : EKeyState.Ready,
                (EKeyState.Ready, EKeyAction.PinAccepted) => EKeyState.Ready,
                (EKeyState.Locked, EKeyAction.RequestUnlock) when complete => EKeyState.UnlockRequested,
                (EKeyState.UnlockRequested, EKeyAction.Unlock) => EKeyState.Ready,
                _ => null,
            };
            Assert.Equal(to, table.Decide(state, action, new(last, complete)).Match(taken => taken.To, _ => (EKeyState?)null, _ => null));
        }
    }

    [Theory]
    [InlineData("opening", "Completed", "Rejected", "Withdrawn")]
    [InlineData("change", "Completed", "Rejected", "Withdrawn")]
    [InlineData("revocation", "Completed", "Rejected", "Withdrawn")]
    [InlineData("gateway", "Abandoned", "Revoked")]
    [InlineData("market-maker-filing", "Effective")]
    [InlineData("certificate", "Refused", "Replaced", "Cancelled")]
    [InlineData("ekey")]
    [InlineData("password")]
    [InlineData("contact-phone-change", "Verified", "Expired", "Exhausted")]
    public void FinalStates_AreTheOnesMeant_AndCanBeReached(string name, params string[] final)
    {
        var lifecycle = Guide.Lifecycles.Single(lifecycle => lifecycle.Name == name);
        Assert.Equal(final.Order(), lifecycle.States.Where(state => lifecycle.Rows.All(row => row.From != state)).Order());
    }

    [Fact]
    public void Lifecycles_OfTheGuide_AreAllThere() =>
        Assert.Equal(["certificate", "change", "contact-phone-change", "ekey", "gateway", "market-maker-filing", "opening", "password", "revocation"], Guide.Lifecycles.Select(lifecycle => lifecycle.Name).Order());

    [Fact]
    [Trait("Rule", "3.3-1")]
    public void Revocation_GoesThroughTheGuidesFiveStages() => Assert.Equal(
        ["材料准备", "信息登记", "信息审核", "证书撤销", "业务办理"],
        new[]
        {
            ApplicationState.MaterialPreparation, ApplicationState.InformationRegistration, ApplicationState.InformationReview,
            ApplicationState.CertificateRevocation, ApplicationState.BusinessHandling,
        }.Where(ApplicationLifecycles.Revocation.Reachable().Contains).Select(state => LifecycleDiagram.Caption($"{state}", Language.Chinese)));

    [Theory]
    [InlineData(GatewayState.Pending, false)]
    [InlineData(GatewayState.Open, true)]
    [InlineData(GatewayState.Abandoned, false)]
    [InlineData(GatewayState.Changing, true)]
    [InlineData(GatewayState.Revoking, true)]
    [InlineData(GatewayState.Revoked, false)]
    public void Works_FromItsOpeningUntilItsRevocationIsApproved(GatewayState state, bool works) => Assert.Equal(works, state.Works());
}
