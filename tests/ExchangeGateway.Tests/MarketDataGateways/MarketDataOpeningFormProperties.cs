using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.MarketDataGateways;

[Properties(Arbitrary = [typeof(MarketDataOpeningFormProperties)])]
public class MarketDataOpeningFormProperties
{
    private static Gen<int?> Counts => Gen.OneOf(Gen.Choose(0, 100).Select(n => (int?)n), Gen.Elements<int?>(null, -1, 0, 1, 100, 101, int.MaxValue));

    public static Arbitrary<MarketDataOpeningForm> Forms() =>
        (from eKeys in Counts
         from files in Counts
         from paper in Gen.OneOf(Counts, Gen.Constant(eKeys is <= 100 && files is <= 100 ? eKeys + files : 0))
         from email in Gen.Elements("li@example.com", " ", null)
         from materials in Gen.Elements(Given.MarketDataMaterials, Given.OpeningMaterials, [])
         select new MarketDataOpeningForm
         {
             Attachments = materials,
             Contact = Given.EveryField with { Email = email },
             EKeyCertificates = eKeys,
             FileCertificates = files,
             PaperFormGateways = paper,
         }).ToArbitrary();

    [Property(MaxTest = 500)]
    [Trait("Rule", "3.2-2")]
    public bool Check_AnyForm_IsCleanJustWhereEveryRuleHolds(MarketDataOpeningForm form) =>
        form.Check().IsT0 == (form.EKeyCertificates is >= 0 and <= 100 && form.FileCertificates is >= 0 and <= 100
            && form.PaperFormGateways is > 0 && form.PaperFormGateways == form.EKeyCertificates + form.FileCertificates
            && form.Contact.Email?.Trim().Length > 0 && form.Attachments == Given.MarketDataMaterials);

    [Property(MaxTest = 300)]
    [Trait("Rule", "3.2-2")]
    public bool Totals_OfACleanForm_AreTheSumAndAKindPerGateway(MarketDataOpeningForm form) =>
        Mended(Mended(form)).Check().AsT0 is var clean
        && clean.Gateways == clean.EKeyCertificates + clean.FileCertificates && clean.Gateways == clean.Form.PaperFormGateways && clean.CertificateKinds().Count() == clean.Gateways;

    // Twice, since the sum is not known before the counts are mended.
    [Property(MaxTest = 300)]
    [Trait("Rule", "3.2-5")]
    public bool Mending_ExactlyWhatTheViolationsName_MakesTheFormClean(MarketDataOpeningForm form) => Mended(Mended(form)).Check().IsT0;

    private static MarketDataOpeningForm Mended(MarketDataOpeningForm form) => form.Check().Match(_ => form, violations => violations.Aggregate(form, Mend));

    private static MarketDataOpeningForm Mend(MarketDataOpeningForm form, Violation violation) => (violation.Code, violation.Path) switch
    {
        ("material-missing", _) => form with { Attachments = form.Attachments.Add(Given.Pdf(violation.Found!)) },
        ("field-missing", "contact.email") => form with { Contact = form.Contact with { Email = "a" } },
        ("certificate-count-range", "fileCertificates") => form with { FileCertificates = 1 },
        ("certificate-count-range" or "certificates-missing", "eKeyCertificates") => form with { EKeyCertificates = 1 },
        ("paper-form-missing" or "paper-form-differs", "paperFormGateways") => form with { PaperFormGateways = form.EKeyCertificates + form.FileCertificates },
        _ => throw new ArgumentException(violation.ToString()),
    };
}
