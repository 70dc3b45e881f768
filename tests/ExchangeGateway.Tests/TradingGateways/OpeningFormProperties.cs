using ExchangeGateway.Applications;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Properties(Arbitrary = [typeof(OpeningFormProperties)])]
public class OpeningFormProperties
{
    // Legal values come up often enough for whole forms to be clean now and then.
    public static Arbitrary<OpeningLine> Lines() =>
        (from count in Gen.OneOf(Gen.Choose(1, 100).Select(n => (int?)n), Gen.Elements<int?>(1, 10_000, null, 0, -1, 10_001))
         from rate in Gen.OneOf(Gen.Choose(1, 20).Select(n => (int?)n), Gen.Elements<int?>(null, 1, 20), Gen.Elements<int?>(0, 21, -3))
         select new OpeningLine(count, rate)).ToArbitrary();

    public static Arbitrary<Attachment> Attachments() =>
        (from material in Gen.Elements(MaterialRequirement.ApplicationForm, MaterialRequirement.ApplicationForm, "licence", "")
         from name in Gen.Elements("a.pdf", "b", " ")
         from size in Gen.Elements(1L, 5 * 1_048_576, 0, (5 * 1_048_576) + 1)
         from format in Gen.Elements(AttachmentFormat.Pdf, AttachmentFormat.Jpg, AttachmentFormat.Unknown)
         select new Attachment(material, name, size, format)).ToArbitrary();

    public static Arbitrary<OpeningForm> Forms() =>
        (from businesses in TradingBusinessSetProperties.Sets().Generator
         from attachments in Attachments().Generator.ListOf()
         from lines in Lines().Generator.ListOf()
         select new OpeningForm { Businesses = businesses, Attachments = attachments.ToValueList(), Lines = lines.ToValueList() }).ToArbitrary();

    [Property(MaxTest = 300)]
    [Trait("Rule", "2.2-8")]
    public bool Totals_OfACleanForm_AreTheSumOfItsLines(OpeningForm form) =>
        Mended(form).Check().AsT0 is var clean
        && clean.Gateways == clean.Form.Lines.Sum(line => line.Count) && clean.EKeyCertificates == clean.Gateways && clean.FileCertificates == clean.Gateways
        && clean.FlowRates().Count() == clean.Gateways && clean.FlowRates().Sum(rate => (long)rate.Units) == clean.Lines.Sum(line => (long)line.Count.Value * line.FlowRate.Units);

    [Property(MaxTest = 300)]
    [Trait("Rule", "2.2-8")]
    public bool Order_OfTheLines_ChangesNeitherTheAnswerNorTheTotals(OpeningForm form)
    {
        var turned = form with { Lines = form.Lines.Reverse().ToValueList() };
        return form.Check().Match(
            clean => turned.Check().AsT0.Gateways == clean.Gateways,
            violations => turned.Check().AsT1.Codes().Order().SequenceEqual(violations.Codes().Order()));
    }

    [Property(MaxTest = 300)]
    [Trait("Rule", "2.2-1")]
    public bool Mending_ExactlyWhatTheViolationsName_MakesTheFormClean(OpeningForm form) => Mended(form).Check().IsT0;

    [Property(MaxTest = 300)]
    [Trait("Rule", "2.2-1")]
    public bool Check_AnyForm_NamesJustWhatBreaksARule(OpeningForm form)
    {
        var told = form.ViolationsWithoutGateways().Told().Where(v => v.Path.StartsWith("lines[", StringComparison.Ordinal)).Select(v => v.Path).ToHashSet();
        return form.Lines.Index().All(line =>
            told.Contains($"lines[{line.Index}].count") == line.Item.Count is not (>= 1 and <= 10_000)
            && told.Contains($"lines[{line.Index}].flowRate") == line.Item.FlowRate is < 1 or > 20);
    }

    [Property]
    [Trait("Rule", "2.2-1")]
    public bool Saving_ACleanForm_LeavesItClean(OpeningForm form)
    {
        var saved = Application.Begin(Given.Serial, new OpeningForm(), Given.Applicant).Save(Mended(form), Given.Colleague, Given.Now).AsT0;
        return saved.Form == Mended(form) && saved.Form.ViolationsWithoutGateways() is null;
    }

    /// <summary>Corrects the places that the violations name, one after another, and nothing else.</summary>
    private static OpeningForm Mended(OpeningForm form) =>
        form.Check().Match(_ => form, violations => violations.Reverse().Aggregate(form, Mend));

    // From the last violation to the first, so that a file taken away does not move the places before it.
    private static OpeningForm Mend(OpeningForm form, Violation violation)
    {
        var place = violation.Path.Contains('[', StringComparison.Ordinal) ? int.Parse(violation.Path.Split('[', ']')[1], null) : -1;
        return violation.Code switch
        {
            "material-missing" => form with { Attachments = form.Attachments.Add(Given.Pdf(violation.Found!)) },
            "material-too-many" => form with { Attachments = form.Attachments.Where((file, i) => i < place || file.Material != violation.Found).ToValueList() },
            "attachment-name" when violation.Path.EndsWith("material", StringComparison.Ordinal) => Attached(form, place, file => file with { Material = $"material {place}" }),
            "attachment-name" => Attached(form, place, file => file with { FileName = "named" }),
            "attachment-size" => Attached(form, place, file => file with { Size = 1 }),
            "attachment-format" => Attached(form, place, file => file with { Format = AttachmentFormat.Jpg }),
            "business-missing" => form with { Businesses = [TradingBusiness.Bond] },
            "lines-missing" => form with { Lines = [new(1)] },
            "gateway-count-range" => form with { Lines = form.Lines.Select((line, i) => i == place ? line with { Count = 1 } : line).ToValueList() },
            "flow-rate-range" => form with { Lines = form.Lines.Select((line, i) => i == place ? line with { FlowRate = null } : line).ToValueList() },
            _ => throw new ArgumentException(violation.Code),
        };
    }

    private static OpeningForm Attached(OpeningForm form, int place, Func<Attachment, Attachment> mended) =>
        form with { Attachments = form.Attachments.Select((file, i) => i == place ? mended(file) : file).ToValueList() };
}
