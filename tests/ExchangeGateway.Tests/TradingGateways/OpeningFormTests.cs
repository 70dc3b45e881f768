using ExchangeGateway.Applications;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.TradingGateways;

public class OpeningFormTests
{
    [Fact]
    [Trait("Rule", "2.2-6")]
    [Trait("Rule", "2.2-8")]
    public void Check_TheGuidesExample_GivesEachGatewayItsLinesRateAndCountsTheTotals()
    {
        var clean = Given.Opening.Check().AsT0;
        Assert.Equal([1, 1, 5, 5, 5], clean.FlowRates().Select(rate => rate.Units));
        Assert.Equal((5, 5, 5), (clean.Gateways, clean.EKeyCertificates, clean.FileCertificates));
    }

    [Fact]
    [Trait("Rule", "2.2-4")]
    [Trait("Rule", "4.1-1")]
    public void Check_AnyCleanForm_CountsOneCertificateOfEachKindPerGateway()
    {
        var clean = (Given.Opening with { Lines = [new(7)] }).Check().AsT0;
        Assert.Equal((7, 7, 7), (clean.Gateways, clean.EKeyCertificates, clean.FileCertificates));
    }

    [Theory]
    [Trait("Rule", "2.2-7")]
    [InlineData(null, 1)]
    [InlineData(1, 1)]
    [InlineData(20, 20)]
    public void Check_FlowRate_BlankIsOne(int? written, int units) =>
        Assert.Equal(units, Assert.Single((Given.Opening with { Lines = [new(1, written)] }).Check().AsT0.Lines).FlowRate.Units);

    [Theory]
    [Trait("Rule", "2.2-7")]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(-1)]
    public void Check_FlowRateOutside_IsRefusedAtItsPlace(int written) =>
        Assert.Equal(
            [("2.2-7", "flow-rate-range", "lines[1].flowRate", $"{written}", "1–20")],
            (Given.Opening with { Lines = [new(1), new(1, written)] }).ViolationsWithoutGateways().Told());

    [Theory]
    [Trait("Rule", "2.2-8")]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void Check_CountOutsideOrBlank_IsRefusedAtItsPlace(int? written) =>
        Assert.Equal(
            [("2.2-8", "gateway-count-range", "lines[0].count", written?.ToString(), "1–10000")],
            (Given.Opening with { Lines = [new(written, 3)] }).ViolationsWithoutGateways().Told());

    [Fact]
    [Trait("Rule", "2.2-8")]
    public void Check_TwoLinesOfOneRate_AreKeptAsWritten() =>
        Assert.Equal([(2, 5), (3, 5)], (Given.Opening with { Lines = [new(2, 5), new(3, 5)] }).Check().AsT0.Lines.Select(line => (line.Count.Value, line.FlowRate.Units)));

    [Fact]
    [Trait("Rule", "2.2-8")]
    public void Check_GreatestTotalThatCanBeCounted_IsClean()
    {
        var form = Given.Opening with { Lines = [.. Enumerable.Repeat(new OpeningLine(10_000), 214_748), new(3_647)] };
        Assert.Equal(int.MaxValue, form.Check().AsT0.Gateways);
    }

    [Fact]
    [Trait("Rule", "2.2-8")]
    public void Check_OneGatewayMoreThanCanBeCounted_IsRefused()
    {
        var form = Given.Opening with { Lines = [.. Enumerable.Repeat(new OpeningLine(10_000), 214_748), new(3_648)] };
        Assert.Equal([("2.2-8", "gateway-total-overflow", "lines", "2147483648", "1–2147483647")], form.ViolationsWithoutGateways().Told());
    }

    [Fact]
    [Trait("Rule", "2.2-8")]
    public void Check_TotalFarBeyondAnInt_IsRefusedWithTheTrueTotal()
    {
        var form = Given.Opening with { Lines = [.. Enumerable.Repeat(new OpeningLine(10_000), 214_749)] };
        Assert.Equal([("2.2-8", "gateway-total-overflow", "lines", "2147490000", "1–2147483647")], form.ViolationsWithoutGateways().Told());
    }

    [Fact]
    [Trait("Rule", "2.2-3")]
    public void Check_SeveralBusinesses_AreAskedForEachGateway()
    {
        TradingBusinessSet businesses = [TradingBusiness.Option, TradingBusiness.Auction, TradingBusiness.Bond];
        Assert.Equal(businesses, (Given.Opening with { Businesses = businesses }).Check().AsT0.Businesses);
    }

    [Fact]
    [Trait("Rule", "2.2-3")]
    public void Check_NoBusiness_IsRefused() =>
        Assert.Equal([("2.2-3", "business-missing", "businesses", null, null)], (Given.Opening with { Businesses = [] }).ViolationsWithoutGateways().Told());

    [Fact]
    [Trait("Rule", "2.2-6")]
    public void Check_NoLine_IsRefused() =>
        Assert.Equal([("2.2-6", "lines-missing", "lines", null, null)], (Given.Opening with { Lines = [] }).ViolationsWithoutGateways().Told());

    [Theory]
    [Trait("Rule", "2.2-2")]
    [InlineData(1, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(1, 1, false)]
    public void Check_SingleGateway_IsAllowedWithAWarning(int first, int second, bool warned)
    {
        var form = Given.Opening with { Lines = second == 0 ? [new(first)] : [new(first), new(second)] };
        var warnings = form.Check().AsT0.Warnings;
        Assert.Equal(warned ? [("2.2-2", "backup-advised", "lines")] : [], warnings.Select(w => (w.Requirement.Rule.Id, w.Requirement.Code, w.Path)));
    }

    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Check_AFormFullOfMistakes_NamesEachAtOnceInTheFormsOrder()
    {
        var form = new OpeningForm
        {
            Attachments =
            [
                new("licence", "", 0, AttachmentFormat.Pdf),
                new("licence", "b.pdf", (5 * 1_048_576) + 1, AttachmentFormat.Unknown),
                new(" ", "c.pdf", 1, AttachmentFormat.Jpg),
            ],
            Contact = new() { Email = " ", Recipient = "Wang" },
            Lines = [new(null, 0), new(0, 21), new(10_001), new(1, 20), new(-1, null)],
        };
        var table = FormRequirements.Default(form.Kind) with { Fields = [ContactField.Email, ContactField.Recipient, ContactField.IdDocumentNumber] };
        Assert.Equal(
            [
                ("2.2-9", "material-missing", "attachments", "application-form", null),
                ("2.2-9", "attachment-name", "attachments[0].fileName", null, null),
                ("2.2-9", "attachment-size", "attachments[0].size", "0", "1–5242880"),
                ("2.2-9", "material-too-many", "attachments[1].material", "licence", "1"),
                ("2.2-9", "attachment-size", "attachments[1].size", "5242881", "1–5242880"),
                ("2.2-9", "attachment-format", "attachments[1].format", "unknown", "pdf, jpg"),
                ("2.2-9", "attachment-name", "attachments[2].material", null, null),
                ("2.2-9", "field-missing", "contact.email", null, null),
                ("2.2-9", "field-missing", "contact.idDocumentNumber", null, null),
                ("2.2-3", "business-missing", "businesses", null, null),
                ("2.2-8", "gateway-count-range", "lines[0].count", null, "1–10000"),
                ("2.2-7", "flow-rate-range", "lines[0].flowRate", "0", "1–20"),
                ("2.2-8", "gateway-count-range", "lines[1].count", "0", "1–10000"),
                ("2.2-7", "flow-rate-range", "lines[1].flowRate", "21", "1–20"),
                ("2.2-8", "gateway-count-range", "lines[2].count", "10001", "1–10000"),
                ("2.2-8", "gateway-count-range", "lines[4].count", "-1", "1–10000"),
            ],
            form.Check(table).AsT1.Told());
    }

    [Fact]
    [Trait("Rule", "2.2-1")]
    public void Check_ABlankForm_IsRefusedWithoutAnException() =>
        Assert.Equal(["material-missing", "business-missing", "lines-missing"], new OpeningForm().Check().AsT1.Codes());

    [Fact]
    public void Violations_ThreeWaysToAsk_AnswerTheSame()
    {
        var form = Given.Opening with { Lines = [new(0)] };
        var told = form.Check().AsT1;
        Assert.Equal(told, form.ViolationsWithoutGateways());
        Assert.Equal(told, form.Violations(new()));
        Assert.Equal(told.GetHashCode(), form.Violations(new())!.GetHashCode());
    }

    [Fact]
    public void Violation_Text_NamesPlaceValueAndLimitInBothLanguages()
    {
        foreach (var violation in new OpeningForm { Attachments = [new("x", "x", 0, 0), new("x", "x", 1, AttachmentFormat.Pdf)], Lines = [new(0, 21)] }.Check().AsT1)
        {
            foreach (var text in new[] { violation.Text(Language.English), violation.Text(Language.Chinese) })
            {
                Assert.Contains(violation.Path, text, StringComparison.Ordinal);
                Assert.Contains(violation.Found ?? "", text, StringComparison.Ordinal);
                Assert.Contains(violation.Allowed ?? "", text, StringComparison.Ordinal);
            }
        }
    }
}
