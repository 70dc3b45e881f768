using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Tests.Forms;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.MarketDataGateways;

[Trait("Rule", "3.2-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class MarketDataOpeningFormProperties : FormLaws<MarketDataOpeningForm>
{
    [Property(MaxTest = 300)]
    [Trait("Rule", "3.2-2")]
    public bool Totals_OfACleanForm_AreTheSumAndAKindPerGateway(CleanForm<MarketDataOpeningForm> clean) =>
        clean.Form.Check().AsT0 is var form
        && form.Gateways == clean.Form.EKeyCertificates + clean.Form.FileCertificates && form.Gateways == clean.Form.PaperFormGateways && form.CertificateKinds().Count() == form.Gateways;

    [Property(MaxTest = 500)]
    [Trait("Rule", "3.2-2")]
    public bool Counts_OfAnyForm_AreRefusedJustWhereTheirRulesDoNotHold(MarketDataOpeningForm form) =>
        form.Check().Match<IEnumerable<string>>(_ => [], violations => violations.Select(violation => violation.Path)).Any(path => path is "eKeyCertificates" or "fileCertificates" or "paperFormGateways")
        != (form.EKeyCertificates is >= 0 and <= 100 && form.FileCertificates is >= 0 and <= 100
            && form.PaperFormGateways is > 0 && form.PaperFormGateways == form.EKeyCertificates + form.FileCertificates);

    [Property]
    [Trait("Rule", "3.2-5")]
    public bool Saving_AnyForm_KeepsIt(MarketDataOpeningForm form) =>
        Application.Begin(Given.Serial, new MarketDataOpeningForm(), Given.Applicant).Save(form, Given.Colleague, Given.Now).AsT0.Form == form;

    protected override bool IsClean(MarketDataOpeningForm form, Fleet fleet) => form.Check().IsT0;

    // It has no lines but its attachments.
    protected override MarketDataOpeningForm Reversed(MarketDataOpeningForm form) => form with { Attachments = form.Attachments.Turned() };

    protected override MarketDataOpeningForm Without(MarketDataOpeningForm form, string list, int item) => form with { Attachments = form.Attachments.Without(item) };

    protected override MarketDataOpeningForm WithPartOf(MarketDataOpeningForm form, string path, MarketDataOpeningForm clean) => path switch
    {
        "attachments" => form with { Attachments = clean.Attachments },
        "eKeyCertificates" or "fileCertificates" or "paperFormGateways" => form with { EKeyCertificates = clean.EKeyCertificates, FileCertificates = clean.FileCertificates, PaperFormGateways = clean.PaperFormGateways },
        _ => form with { Contact = clean.Contact },
    };
}
