using ExchangeGateway.Access;
using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Tests.Institutions;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Access;

public class PlatformAccessTests
{
    private static readonly Institution Ready = Members.Done(Members.WithClerk.Grant(Members.Name("clerk"), Product.TradingGateway, Members.Boss, Members.At));

    private static readonly AccessRequest Start = new AccessRequest.Start(ApplicationKind.OpenTradingGateways);

    private static readonly OpeningForm Form = new()
    {
        Attachments = [Attachment.Of(MaterialRequirement.ApplicationForm, "form.pdf", "%PDF-1.7"u8)],
        Businesses = [TradingBusiness.Auction],
        Lines = [new(2, 1)],
    };

    private static readonly Application Draft = Application.Begin(Members.Legal(BusinessSerialNumber.Of("1")), Form, Members.Clerk.Actor);

    private static readonly Acting
        Reviewer = new(new(Members.Name("reviewer"), Members.Id("technology company")), Role.Reviewer),
        Stranger = new(new(Members.Name("clerk"), Members.Id("another broker")), Role.GatewayOperator);

    private static IEnumerable<string> Needs(Institution institution, Acting by, AccessRequest request) => PlatformAccess.Decide(institution, by, request).Match(_ => [], denied => denied.Needs());

    [Fact]
    [Trait("Rule", "1.6-1")]
    public void Start_WithProductRoleAndRecord_IsAllowed() =>
        Assert.Equal(Members.Clerk.Actor, PlatformAccess.Decide(Ready, Members.Clerk, Start).AsT0.By);

    [Fact]
    [Trait("Rule", "1.6-1")]
    [Trait("Rule", "1.4-1")]
    public void Start_WithoutTheProduct_IsDenied()
    {
        Assert.Equal(["product-granted"], Needs(Members.WithClerk, Members.Clerk, Start));
        var other = Members.Done(Members.WithClerk.Grant(Members.Name("clerk"), Product.MarketDataGateway, Members.Boss, Members.At));
        Assert.Equal(["product-granted"], Needs(other, Members.Clerk, Start));
        Assert.Equal(["product-granted"], Needs(Ready, Members.Boss, Start));
    }

    [Fact]
    [Trait("Rule", "1.6-1")]
    [Trait("Rule", "1.5-1")]
    public void Start_InAnotherRole_IsDenied()
    {
        Assert.Equal(["gateway-operator"], Needs(Ready, Members.Acting("clerk", Members.Legal(Role.Of("财务岗"))), Start));
        Assert.Equal(["gateway-operator"], Needs(Ready, Members.Acting("clerk", Role.Reviewer), Start));
    }

    [Fact]
    [Trait("Rule", "1.6-1")]
    [Trait("Rule", "1.7-3")]
    public void Start_WithAnIncompleteRecord_IsDeniedForEachField()
    {
        var incomplete = Members.Done(Ready.Edit(new() { Name = Members.CompleteRecord.Name }, Members.Boss));
        var denied = PlatformAccess.Decide(incomplete, Members.Clerk, Start).AsT1;
        Assert.Equal([("institution-record-complete", "memberCode"), ("institution-record-complete", "unifiedSocialCreditCode")], denied.Select(gap => (gap.Need.Code, gap.Subject)));
        Assert.Equal([], Needs(incomplete, Members.Clerk, new AccessRequest.Advance(Draft, ApplicationAction.Save)));
        Assert.Equal(2, PlatformAccess.Decide(incomplete, Members.Clerk, new AccessRequest.Advance(Draft, ApplicationAction.Submit)).AsT1.Count);
    }

    [Theory]
    [InlineData(ApplicationAction.Save)]
    [InlineData(ApplicationAction.RegisterInformation)]
    [InlineData(ApplicationAction.Submit)]
    [InlineData(ApplicationAction.Withdraw)]
    [Trait("Rule", "1.5-1")]
    [Trait("Rule", "1.4-1")]
    public void Advance_GatewayWork_IsDoneAsOperatorOfTheOwnInstitutionWithTheProduct(ApplicationAction action)
    {
        var request = new AccessRequest.Advance(Draft, action);
        Assert.Equal([], Needs(Ready, Members.Clerk, request));
        Assert.Equal(["gateway-operator"], Needs(Ready, Members.Acting("clerk", Role.AccountManager), request));
        Assert.Equal(["product-granted"], Needs(Ready, Members.Boss, request));
        Assert.Equal(["own-institution"], Needs(Ready, Stranger, request));
        Assert.Equal(["own-institution"], Needs(Ready, Members.Clerk, new AccessRequest.Advance(Application.Begin(Draft.Number, Form, Stranger.Actor), action)));
    }

    [Theory]
    [InlineData(ApplicationAction.Return)]
    [InlineData(ApplicationAction.Reject)]
    [InlineData(ApplicationAction.Approve)]
    public void Advance_AReview_IsAReviewersOrRecordedByTheInstitution(ApplicationAction action)
    {
        var (decided, reported) = (new AccessRequest.Advance(Draft, action), new AccessRequest.Advance(Draft, action, ReviewSource.Reported));
        Assert.Equal([], Needs(Ready, Reviewer, decided));
        Assert.Equal([], Needs(Ready, Reviewer, reported));
        Assert.Equal(["reviewer", "reviewer-not-applicant"], Needs(Ready, Members.Clerk, decided));
        Assert.Equal(["reviewer", "reviewer-not-applicant"], Needs(Ready, Members.Acting("clerk", Role.Reviewer), decided));
        Assert.Equal(["reviewer"], Needs(Ready, Members.Acting("boss", Role.Reviewer), decided));
        Assert.Equal(["reviewer"], Needs(Ready, Stranger, decided));
        Assert.Equal([], Needs(Ready, Members.Clerk, reported));
        Assert.Equal(["product-granted"], Needs(Ready, Members.Boss, reported));
        Assert.Equal(["own-institution"], Needs(Ready, Stranger, reported));
    }

    [Theory]
    [InlineData(ApplicationAction.CertificatesIssued)]
    [InlineData(ApplicationAction.CertificatesRevoked)]
    [InlineData(ApplicationAction.Complete)]
    public void Advance_WhatBecameOfIt_IsRecordedByEitherSide(ApplicationAction action)
    {
        var request = new AccessRequest.Advance(Draft, action);
        Assert.Equal([], Needs(Ready, Reviewer, request));
        Assert.Equal([], Needs(Ready, Members.Clerk, request));
        Assert.Equal(["own-institution"], Needs(Ready, Stranger, request));
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    public void Use_AProduct_NeedsItsGrantAlone()
    {
        Assert.Equal([], Needs(Ready, Members.Acting("clerk", Members.Legal(Role.Of("财务岗"))), new AccessRequest.Use(Product.TradingGateway)));
        Assert.Equal(["product-granted"], Needs(Ready, Members.Clerk, new AccessRequest.Use(Product.TradingSoftware)));
    }

    [Fact]
    public void Decide_EverythingMissing_IsNamedAtOnce()
    {
        var bare = Institution.New(Members.Id("broker"), new() { Name = Members.CompleteRecord.Name });
        var denied = PlatformAccess.Decide(bare, Members.Acting("new", Role.Reviewer), Start).AsT1;
        Assert.Equal(["account-known", "password-current", "gateway-operator", "product-granted", "institution-record-complete", "institution-record-complete"], denied.Needs());
        Assert.Equal(["1.1-1", "1.7-2", "1.5-1", "1.4-1", "1.7-3", "1.7-3"], denied.Select(gap => gap.Rule.Id));
    }

    [Theory]
    [InlineData(InstitutionAct.EditRecord, "1.7-4", true, false)]
    [InlineData(InstitutionAct.FillMemberCode, "1.7-4", false, true)]
    [InlineData(InstitutionAct.SetVpnQuota, "1.1-2", false, true)]
    [InlineData(InstitutionAct.CreateAccount, "1.1-2", true, true)]
    [InlineData(InstitutionAct.RemoveAccount, "1.1-2", true, true)]
    [InlineData(InstitutionAct.SetVpnAccount, "1.1-2", true, true)]
    [InlineData(InstitutionAct.MakeAdministrator, "1.1-3", true, true)]
    [InlineData(InstitutionAct.UnmakeAdministrator, "1.1-3", true, true)]
    [InlineData(InstitutionAct.GrantProduct, "1.4-1", true, false)]
    [InlineData(InstitutionAct.WithdrawProduct, "1.4-1", true, false)]
    [InlineData(InstitutionAct.ResetPassword, "1.7-2", true, true)]
    [Trait("Rule", "1.7-4")]
    [Trait("Rule", "1.1-2")]
    [Trait("Rule", "1.1-3")]
    public void Manage_EachAct_IsForWhomTheGuideSays(InstitutionAct act, string rule, bool administrator, bool manager)
    {
        var request = new AccessRequest.Manage(act);
        Assert.Equal(administrator, PlatformAccess.Decide(Ready, Members.Boss, request).IsT0);
        Assert.Equal(manager, PlatformAccess.Decide(Ready, Members.Manager, request).IsT0);
        Assert.Equal(rule, Assert.Single(PlatformAccess.Decide(Ready, Members.Clerk, request).AsT1).Rule.Id);
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    [Trait("Rule", "1.5-1")]
    [Trait("Rule", "1.7-3")]
    public void SubmissionFacts_AreWhatTheInstitutionKnows()
    {
        var incomplete = Members.Done(Ready.Edit(Members.CompleteRecord with { UnifiedSocialCreditCode = null }, Members.Boss));
        Assert.Equal((true, true, true), Facts(Ready, Members.Clerk));
        Assert.Equal((false, true, true), Facts(incomplete, Members.Clerk));
        Assert.Equal((true, false, true), Facts(Ready, Members.Acting("clerk", Role.Reviewer)));
        Assert.Equal((true, true, false), Facts(Ready, Members.Boss));
        Assert.Equal((true, false, false), Facts(Ready, Stranger));

        static (bool, bool, bool) Facts(Institution institution, Acting by)
        {
            var facts = PlatformAccess.SubmissionFacts(institution, by, ApplicationKind.OpenTradingGateways, GatewayDirectory.Empty);
            return (facts.InstitutionRecordComplete, facts.ActsAsGatewayOperator, facts.HoldsProduct);
        }
    }

    [Fact]
    [Trait("Rule", "1.6-1")]
    public void Application_WithTheseFacts_IsSubmittedOrRefusedByTheSameCodes()
    {
        var registered = Draft.RegisterInformation(Members.Clerk.Actor, Members.At).AsT0;
        Assert.True(Submit(Ready, Members.Clerk).IsT0);
        Assert.Equal(Needs(Ready, Members.Acting("boss", Role.Reviewer), Start), Submit(Ready, Members.Acting("boss", Role.Reviewer)).AsT2.Unmet.Codes);

        ApplicationOutcome Submit(Institution institution, Acting by) =>
            registered.Submit(PlatformAccess.SubmissionFacts(institution, by, ApplicationKind.OpenTradingGateways, GatewayDirectory.Empty), by.Actor, Members.At);
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    public void ProductOf_EveryKind_IsTheProductOfItsGateways() => Assert.All(
        Enum.GetValues<ApplicationKind>(),
        kind => Assert.Equal($"{kind}".Contains("MarketData", StringComparison.Ordinal) ? Product.MarketDataGateway : Product.TradingGateway, PlatformAccess.ProductOf(kind)));
}
