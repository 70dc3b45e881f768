using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.MarketDataGateways;

public class MarketDataOpeningFormTests
{
    private static MarketDataOpeningForm Form(int? eKeys, int? files, int? paper) =>
        Given.MarketDataOpening with { EKeyCertificates = eKeys, FileCertificates = files, PaperFormGateways = paper };

    [Theory]
    [Trait("Rule", "3.2-2")]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(100, 0, 100)]
    [InlineData(100, 100, 200)]
    [InlineData(2, 3, 5)]
    public void Check_LegalCounts_GiveAGatewayForEachCertificate(int eKeys, int files, int gateways)
    {
        var clean = Form(eKeys, files, gateways).Check().AsT0;
        Assert.Equal((eKeys, files, gateways), (clean.EKeyCertificates, clean.FileCertificates, clean.Gateways));
        Assert.Equal([.. Enumerable.Repeat(CertificateKind.EKey, eKeys), .. Enumerable.Repeat(CertificateKind.File, files)], clean.CertificateKinds());
    }

    [Theory]
    [Trait("Rule", "3.2-2")]
    [Trait("Rule", "3.2-1")]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MaxValue)]
    public void Check_ACountOutsideOrBlank_IsRefusedAtItsPlace(int? count)
    {
        Assert.Equal([("3.2-2", "certificate-count-range", "eKeyCertificates", count?.ToString(), "0–100")], Form(count, 1, 1).ViolationsWithoutGateways().Told());
        Assert.Equal([("3.2-2", "certificate-count-range", "fileCertificates", count?.ToString(), "0–100")], Form(1, count, 1).ViolationsWithoutGateways().Told());
        Assert.Equal(["eKeyCertificates", "fileCertificates"], Form(count, count, 1).Check().AsT1.Select(v => v.Path));
    }

    [Fact]
    [Trait("Rule", "3.2-2")]
    public void Check_NoCertificateOfEitherKind_IsNoGateway() =>
        Assert.Equal([("3.2-2", "certificates-missing", "eKeyCertificates", null, null)], Form(0, 0, 0).ViolationsWithoutGateways().Told());

    [Theory]
    [Trait("Rule", "3.2-2")]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(0)]
    [InlineData(-5)]
    public void Check_APaperFormOfAnotherNumber_IsRefusedAndSaysTheSum(int paper) =>
        Assert.Equal([("3.2-2", "paper-form-differs", "paperFormGateways", $"{paper}", "5")], Form(2, 3, paper).ViolationsWithoutGateways().Told());

    [Fact]
    [Trait("Rule", "3.2-2")]
    public void Check_TheNumberOnPaperBlank_IsRefused() =>
        Assert.Equal([("3.2-2", "paper-form-missing", "paperFormGateways", null, null)], Form(2, 3, null).ViolationsWithoutGateways().Told());

    [Fact]
    [Trait("Rule", "3.2-1")]
    public void Check_EveryRequiredFieldBlank_NamesEach() =>
        Assert.Equal(
            [
                "contact.legalRepresentative", "contact.registeredAddress", "contact.contactName", "contact.contactAddress", "contact.idDocumentNumber", "contact.mobileNumber",
                "contact.email", "contact.fixedPhone", "contact.deliveryAddress", "contact.recipient", "contact.recipientMobile",
            ],
            (Given.MarketDataOpening with { Contact = ContactDetails.Blank }).Check().AsT1.Select(v => v.Path));

    [Fact]
    [Trait("Rule", "3.2-6")]
    public void Check_NoCertificateApplicationForm_IsRefused() =>
        Assert.Equal(
            [("2.2-9", "material-missing", "attachments", "certificate-application-form", null)],
            (Given.MarketDataOpening with { Attachments = [Given.Pdf(MaterialRequirement.ApplicationForm)] }).ViolationsWithoutGateways().Told());

    [Theory]
    [Trait("Rule", "3.2-3")]
    [InlineData(MaterialRequirement.OpeningGuide, true)]
    [InlineData(MaterialRequirement.ApplicationForm, true)]
    [InlineData(MaterialRequirement.CertificateApplicationForm, false)]
    [InlineData("licence", false)]
    public void Check_SeveralFilesOfAMaterial_AreAllowedForGuideAndApplicationForms(string material, bool several)
    {
        var form = Given.MarketDataOpening with { Attachments = [.. Given.MarketDataMaterials.Where(file => file.Material != material), Given.Pdf(material), Given.Pdf(material)] };
        Assert.Equal(several ? [] : ["material-too-many"], form.ViolationsWithoutGateways().Codes());
    }

    [Theory]
    [Trait("Rule", "3.2-3")]
    [InlineData(5 * 1_048_576, AttachmentFormat.Jpg, null)]
    [InlineData((5 * 1_048_576) + 1, AttachmentFormat.Pdf, "attachment-size")]
    [InlineData(1, AttachmentFormat.Unknown, "attachment-format")]
    public void Check_AnAttachment_IsPdfOrJpgUpToFiveMegabytes(long size, AttachmentFormat format, string? code)
    {
        var form = Given.MarketDataOpening with { Attachments = Given.MarketDataMaterials.Add(new(MaterialRequirement.OpeningGuide, "行情网关开通指引.pdf", size, format)) };
        Assert.Equal(code is null ? [] : [code], form.ViolationsWithoutGateways().Codes());
    }

    [Fact]
    [Trait("Rule", "3.2-4")]
    [Trait("Rule", "4.3-1")]
    public void EKeyDelivery_NotSaid_IsByPost_AndCollectionIsAllowed()
    {
        Assert.Equal(EKeyDelivery.Post, Given.MarketDataOpening.Check().AsT0.Form.EKeyDelivery);
        Assert.Equal(EKeyDelivery.Collection, (Given.MarketDataOpening with { EKeyDelivery = EKeyDelivery.Collection }).Check().AsT0.Form.EKeyDelivery);
    }

    [Fact]
    [Trait("Rule", "3.1-1")]
    public void Capabilities_AreKeptAsDeclared_AndNoneWhereTheyAreLeftOut()
    {
        var declared = new MarketDataCapabilities { Links = [MarketDataLink.Satellite] };
        Assert.Equal(declared, (Given.MarketDataOpening with { Capabilities = declared }).Check().AsT0.Form.Capabilities);
        Assert.Equal(MarketDataCapabilities.Undeclared, (Given.MarketDataOpening with { Capabilities = null! }).Capabilities);
    }

    [Fact]
    [Trait("Rule", "3.2-5")]
    public void AnApplication_IsSavedUnfinishedAndSubmittedOnceItIsClean()
    {
        var draft = Application.Begin(Given.Serial, new MarketDataOpeningForm(), Given.Applicant).Save(Form(null, 101, null), Given.Applicant, Given.Now).AsT0;
        Assert.True(draft.RegisterInformation(Given.Applicant, Given.Now).IsT0);
        Assert.True(Application.Begin(Given.Serial, new MarketDataOpeningForm(), Given.Applicant).RegisterInformation(Given.Applicant, Given.Now).IsT2);

        var registering = draft.RegisterInformation(Given.Applicant, Given.Now).AsT0;
        Assert.Equal(["certificate-count-range", "certificate-count-range", "paper-form-missing"], registering.Submit(Given.EverythingHeld, Given.Applicant, Given.Now).AsT2.Violations.Codes());
        var submitted = registering.Save(Given.MarketDataOpening, Given.Applicant, Given.Now).AsT0.Submit(Given.EverythingHeld, Given.Applicant, Given.Now).AsT0;
        var opened = submitted.Approve(new(Given.Reviewer), Given.Now).AsT0.CertificatesIssued(new(true, true, true), Given.Reviewer, Given.Now).AsT0.Complete(new(2026, 11, 23), Given.Reviewer, Given.Now).AsT0;
        Assert.Equal("已开通", opened.StateName(Language.Chinese));
    }

    [Fact]
    [Trait("Rule", "3.2-1")]
    public void Check_ABlankForm_NamesEverythingAtOnceWithoutAnException() =>
        Assert.Equal(
            ["material-missing", "material-missing", .. Enumerable.Repeat("field-missing", 11), "certificate-count-range", "certificate-count-range", "paper-form-missing"],
            new MarketDataOpeningForm().Check().AsT1.Codes());
}
