using ExchangeGateway.Applications;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;
using ExchangeGateway.Tests.Forms;
using ExchangeGateway.TradingGateways;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.TradingGateways;

[Trait("Rule", "2.2-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class OpeningFormProperties : FormLaws<OpeningForm>
{
    [Property(MaxTest = 300)]
    [Trait("Rule", "2.2-8")]
    public bool Totals_OfACleanForm_AreTheSumOfItsLines(OpeningForm form) =>
        Mended(form).Check().AsT0 is var clean
        && clean.Gateways == clean.Form.Lines.Sum(line => line.Count) && clean.EKeyCertificates == clean.Gateways && clean.FileCertificates == clean.Gateways
        && clean.FlowRates().Count() == clean.Gateways && clean.FlowRates().Sum(rate => (long)rate.Units) == clean.Lines.Sum(line => (long)line.Count.Value * line.FlowRate.Units);

    [Property(MaxTest = 300)]
    [Trait("Rule", "2.2-8")]
    public bool Order_OfTheLines_ChangesNoTotal(CleanForm<OpeningForm> clean) => Reversed(clean.Form).Check().AsT0.Gateways == clean.Form.Check().AsT0.Gateways;

    // Whatever it was; in a form with known mistakes it is mended by the laws of all forms.
    [Property(MaxTest = 300)]
    [Trait("Rule", "2.2-1")]
    public bool Mending_AnyFormInPlace_MakesItClean(OpeningForm form) => Mended(form).Check().IsT0;

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

    protected override bool IsClean(OpeningForm form, Fleet fleet) => form.Check().IsT0;

    protected override OpeningForm Reversed(OpeningForm form) => form with { Lines = form.Lines.Turned() };

    protected override OpeningForm Without(OpeningForm form, string list, int item) => list is "lines"
        ? form with { Lines = form.Lines.Without(item) }
        : form with { Attachments = form.Attachments.Without(item) };

    protected override OpeningForm WithPartOf(OpeningForm form, string path, OpeningForm clean) => path switch
    {
        "businesses" => form with { Businesses = clean.Businesses },
        "lines" => form with { Lines = clean.Lines },
        _ => form with { Attachments = clean.Attachments },
    };

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
