using ExchangeGateway.Applications;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Tests.Applications;

public class ApplicationTests
{
    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Save_AnUnfinishedForm_KeepsIt()
    {
        var draft = Application.Begin(Given.Serial, new OpeningForm(), Given.Applicant);
        var form = new OpeningForm { Lines = [new(null, 99)] };
        var saved = draft.Save(form, Given.Colleague, Given.Now).AsT0;
        Assert.Equal((form, ApplicationState.MaterialPreparation), (saved.Form, saved.State));
        Assert.Equal(new ApplicationStep(ApplicationState.MaterialPreparation, ApplicationAction.Save, ApplicationState.MaterialPreparation, Given.Colleague, Given.Now), Assert.Single(saved.History));
    }

    [Fact]
    public void Save_AFormOfAnotherKind_IsAProgrammingError() =>
        Assert.Throws<ArgumentException>(() => Application.Begin(Given.Serial, new OpeningForm(), Given.Applicant).Save(new RevocationForm(), Given.Applicant, Given.Now));

    [Fact]
    public void Save_AnotherInstitution_IsRefusedAndChangesNothing()
    {
        var draft = Application.Begin(Given.Serial, Given.Opening, Given.Applicant);
        Assert.Equal(["own-institution"], draft.Save(new OpeningForm(), Given.Stranger, Given.Now).Unmet());
        Assert.Equal(Application.Begin(Given.Serial, Given.Opening, Given.Applicant), draft);
    }

    [Fact]
    public void Save_UnderReview_IsNotPermitted() => Assert.True(Applied.InReview(Given.Opening).Save(Given.Opening, Given.Applicant, Given.Now).IsT1);

    [Fact]
    [Trait("Rule", "2.2-9")]
    [Trait("Rule", "2.2-1")]
    public void RegisterInformation_WithoutMaterials_NamesThem()
    {
        var refused = Application.Begin(Given.Serial, new OpeningForm(), Given.Applicant).RegisterInformation(Given.Applicant, Given.Now).AsT2;
        Assert.Equal(["materials-attached"], refused.Unmet.Codes);
        Assert.Equal(["material-missing"], refused.Violations.Codes());
    }

    [Fact]
    [Trait("Rule", "2.2-9")]
    public void RegisterInformation_ByAnotherTable_AsksForItsMaterials()
    {
        FormRequirements table = new() { Materials = [new("licence", Required: true, Most: 1)] };
        var draft = Application.Begin(Given.Serial, new OpeningForm { Attachments = [Given.Pdf("licence")] }, Given.Applicant);
        Assert.True(draft.RegisterInformation(Given.Applicant, Given.Now, table).IsT0);
        Assert.True(draft.RegisterInformation(Given.Applicant, Given.Now).IsT2);
    }

    [Theory]
    [Trait("Rule", "1.7-3")]
    [Trait("Rule", "1.5-1")]
    [Trait("Rule", "1.4-1")]
    [InlineData(false, true, true, "institution-record-complete")]
    [InlineData(true, false, true, "gateway-operator")]
    [InlineData(true, true, false, "product-granted")]
    public void Submit_OneConditionMissing_NamesItAlone(bool record, bool role, bool product, string code)
    {
        var refused = Applied.Registering(Given.Opening).Submit(new() { InstitutionRecordComplete = record, ActsAsGatewayOperator = role, HoldsProduct = product }, Given.Applicant, Given.Now).AsT2;
        Assert.Equal([code], refused.Unmet.Codes);
        Assert.Null(refused.Violations);
        Assert.All(Enum.GetValues<Language>(), language => Assert.NotEqual("guard-" + code, Assert.Single(refused.Unmet.Reasons(language))));
    }

    [Fact]
    [Trait("Rule", "2.2-1")]
    [Trait("Rule", "1.7-3")]
    [Trait("Rule", "1.5-1")]
    [Trait("Rule", "1.4-1")]
    public void Submit_EverythingMissing_NamesEveryGuardAndEveryViolationAtOnce()
    {
        var registering = Applied.Registering(new RevocationForm { Attachments = Given.RevocationMaterials });
        var spoilt = registering.Save(new RevocationForm { Gateways = [new(" "), new("changing"), new("nobody's")] }, Given.Applicant, Given.Now).AsT0;
        var refused = spoilt.Submit(
            new() { InstitutionRecordComplete = false, ActsAsGatewayOperator = false, HoldsProduct = false, Gateways = Applied.Own },
            Given.Stranger,
            Given.Now).AsT2;
        Assert.Equal(
            ["own-institution", "materials-attached", "form-clean", "gateways-available", "institution-record-complete", "gateway-operator", "product-granted"],
            refused.Unmet.Codes);
        Assert.Equal(["material-missing", "opaque-text", "gateway-busy", "gateway-unknown"], refused.Violations.Codes());
        Assert.Equal(7, refused.Unmet.Reasons(Language.Chinese).Distinct().Count());
    }

    [Fact]
    [Trait("Rule", "2.4-3")]
    public void Submit_AGatewayBusyElsewhere_IsRefusedForThatAlone()
    {
        var change = Applied.Registering(new FlowRateChangeForm { Attachments = Given.OpeningMaterials, Gateways = [new("changing", 5)] });
        var refused = change.Submit(Given.EverythingHeld with { Gateways = Applied.Own }, Given.Applicant, Given.Now).AsT2;
        Assert.Equal(["gateways-available"], refused.Unmet.Codes);
        Assert.Equal(["gateway-busy"], refused.Violations.Codes());
    }

    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Submit_MaterialsTakenAwayMeanwhile_IsRefused()
    {
        var spoilt = Applied.Registering(Given.Opening).Save(Given.Opening with { Attachments = [] }, Given.Applicant, Given.Now).AsT0;
        Assert.Equal(["materials-attached"], spoilt.Submit(Given.EverythingHeld, Given.Applicant, Given.Now).Unmet());
    }

    [Fact]
    public void Withdraw_BeforeADecision_ByTheOwnInstitutionAlone()
    {
        foreach (var application in new[] { Application.Begin(Given.Serial, new OpeningForm(), Given.Applicant), Applied.Registering(Given.Opening), Applied.InReview(Given.Opening) })
        {
            Assert.Equal(["own-institution"], application.Withdraw(Given.Stranger, Given.Now).Unmet());
            Assert.Equal(ApplicationState.Withdrawn, application.Withdraw(Given.Colleague, Given.Now, "no need").AsT0.State);
        }
    }

    [Fact]
    public void Withdraw_AfterTheDecision_IsNotPermitted() =>
        Assert.True(Applied.InReview(Given.Opening).Approve(new(Given.Reviewer), Given.Now).AsT0.Withdraw(Given.Applicant, Given.Now).IsT1);

    [Fact]
    [Trait("Rule", "2.2-4")]
    [Trait("Rule", "2.2-5")]
    public void CertificatesIssued_NamesWhatIsMissing()
    {
        var issuing = Applied.InReview(Given.Opening).Approve(new(Given.Reviewer), Given.Now).AsT0;
        Assert.Equal(["certificates-issued", "certificate-kinds-right", "certificates-bound-once"], issuing.CertificatesIssued(new(false, false, false), Given.Reviewer, Given.Now).Unmet());
        Assert.Equal(["certificates-bound-once"], issuing.CertificatesIssued(new(true, true, false), Given.Reviewer, Given.Now).Unmet());
    }

    [Fact]
    [Trait("Rule", "2.5-1")]
    public void Complete_AnOpening_NeedsItsBusinessScheduledDate()
    {
        var handled = Applied.InReview(Given.Opening).Approve(new(Given.Reviewer), Given.Now).AsT0.CertificatesIssued(new(true, true, true), Given.Reviewer, Given.Now).AsT0;
        Assert.Equal(["business-date-set"], handled.Complete(null, Given.Reviewer, Given.Now).Unmet());
        var completed = handled.Complete(new LocalDate(2026, 11, 23), Given.Reviewer, Given.Now).AsT0;
        Assert.Equal(("Opened", "已开通"), (completed.StateName(Language.English), completed.StateName(Language.Chinese)));
    }

    [Fact]
    [Trait("Rule", "2.4-1")]
    public void Complete_AChange_IsChanged()
    {
        var handled = Applied.InReview(new FlowRateChangeForm { Attachments = Given.OpeningMaterials, Gateways = [new("7", 5)] }).Approve(new(Given.Reviewer), Given.Now).AsT0;
        Assert.Equal("已变更", handled.Complete(null, Given.Reviewer, Given.Now).AsT0.StateName(Language.Chinese));
    }

    [Fact]
    [Trait("Rule", "3.3-2")]
    [Trait("Rule", "2.3-1")]
    public void Complete_ARevocation_OnlyOnceEveryCancellationIsRequested()
    {
        Assert.Equal(["cancellations-requested"], Applied.Revoking.CertificatesRevoked(false, Given.Applicant, Given.Now).Unmet());
        Assert.True(Applied.Revoking.Complete(null, Given.Reviewer, Given.Now).IsT1);
        var closed = Applied.Revoking.CertificatesRevoked(true, Given.Applicant, Given.Now).AsT0.Complete(null, Given.Reviewer, Given.Now).AsT0;
        Assert.Equal("已撤销", closed.StateName(Language.Chinese));
    }

    [Fact]
    [Trait("Rule", "3.3-5")]
    public void StateName_OfAnyStep_CanBeAskedInBothLanguages()
    {
        var application = Applied.Registering(Given.Opening);
        Assert.Equal(("Registering information", "信息登记"), (application.StateName(Language.English), application.StateName(Language.Chinese)));
        Assert.Equal("已撤回", application.Withdraw(Given.Applicant, Given.Now).AsT0.StateName(Language.Chinese));
        Assert.Equal("信息审核", Applied.InReview(Given.Opening).StateName(Language.Chinese));
    }

    [Fact]
    [Trait("Rule", "3.3-5")]
    public void Submit_ARevocation_NeedsItsMaterialsAndItsInformation()
    {
        Assert.Equal(["materials-attached"], Application.Begin(Given.Serial, new RevocationForm { Gateways = [new("7")] }, Given.Applicant).RegisterInformation(Given.Applicant, Given.Now).Unmet());
        Assert.Equal(["form-clean"], Applied.Registering(new RevocationForm { Attachments = Given.RevocationMaterials }).Submit(Given.EverythingHeld with { Gateways = Applied.Own }, Given.Applicant, Given.Now).Unmet());
    }

    [Fact]
    public void Refusal_OfAStateThatLacksTheStep_NamesBoth() =>
        Assert.Equal(
            new NotPermitted<ApplicationState, ApplicationAction>(ApplicationState.MaterialPreparation, ApplicationAction.Approve),
            Application.Begin(Given.Serial, Given.Opening, Given.Applicant).Approve(new(Given.Reviewer), Given.Now).AsT1);
}
