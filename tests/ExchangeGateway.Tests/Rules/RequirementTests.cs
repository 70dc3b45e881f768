using System.Reflection;
using System.Text.RegularExpressions;
using ExchangeGateway.Applications;
using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Renewals;
using ExchangeGateway.Rules;
using ExchangeGateway.Software;
using ExchangeGateway.TradingGateways;
using NodaTime;
using static ExchangeGateway.TradingGateways.TradingBusiness;

namespace ExchangeGateway.Tests.Rules;

public class RequirementTests
{
    private static readonly GatewayDirectory Own = new(
        Given.Gateway("7", [Auction], 5) with { Id = Given.Legal(GatewayId.Of("T7")) },
        Given.Gateway("pending", GatewayState.Pending),
        Given.Gateway("changing", GatewayState.Changing),
        Given.Gateway("filed", [Auction], isMarketMaking: true));

    /// <summary>A violation of every requirement, each made by what users call.</summary>
    private static readonly List<Violation> EveryViolation =
    [
        .. new OpeningForm
        {
            Attachments = [new("licence", "", 0, AttachmentFormat.Pdf), new("licence", "b.pdf", 5_242_881, AttachmentFormat.Unknown)],
            Lines = [new(0, 21), new(null)],
        }.Check(FormRequirements.Default(ApplicationKind.OpenTradingGateways) with { Fields = [ContactField.Email] }).AsT1,
        .. (Given.Opening with { Lines = [] }).Check().AsT1,
        .. (Given.Opening with { Lines = [.. Enumerable.Repeat(new OpeningLine(10_000), 214_749)] }).Check().AsT1,
        .. new BusinessChangeForm
        {
            Attachments = Given.OpeningMaterials,
            Gateways = [new("7"), new("7", [Auction], [Bond]), new("8", [Bond], [Bond]), new("pending", [Bond]), new("changing", default, [Auction]), new("a\nb", [Bond])],
        }.Violations(Own)!,
        .. new BusinessChangeForm { Attachments = Given.OpeningMaterials }.Violations(Own)!,
        .. new FlowRateChangeForm { Attachments = Given.OpeningMaterials, Gateways = [new("7", null), new("filed", 1)] }.Violations(Own)!,
        .. new RevocationForm { Attachments = Given.RevocationMaterials, Gateways = [new("7", "T8")] }.Violations(Own)!,
        .. new MarketMakerFilingForm { Gateways = ["filed", "7"] }.Violations(Own)!,
        .. new MarketMakerFilingForm { Gateways = ["7"], Accounts = ["A1", "A1"] }.Violations(Own)!,
        .. new MarketDataOpeningForm { EKeyCertificates = 101 }.Check().AsT1,
        .. new MarketDataOpeningForm { EKeyCertificates = 0, FileCertificates = 0, PaperFormGateways = 2 }.Check().AsT1,
        .. new MarketDataRevocationForm { Gateways = ["7", "7"] }.Violations(Own)!,
        .. Institutions.InstitutionViolations.All,
        .. SoftwareCatalogue.Of([.. SoftwareCatalogue.Default.Packages, SoftwareCatalogue.Default.Packages[0]]).AsT1,
        SupportLine.Of("400888400").AsT1,
        WebAddress.Of("cnsca.sse.com.cn").AsT1,
        .. new UnlockForm().Violations()!,
        PinPolicy.Of(0).AsT1,
        RenewalPolicy.BeforeEnd(Duration.Zero).AsT1,
        RenewalPolicy.ShareElapsed(1).AsT1,
        RenewalPolicy.Default.DueFrom(Given.Days(0, 60)).AsT1,
        CertificateReplacement.OfMarketDataEKey(EKeyColour.Blue).AsT1,
        CertificateReplacement.OfTrading(CertificateKind.EKey, CertificateKind.File).AsT1,
        CertificateReplacement.OfTrading(CertificateKind.File, CertificateKind.EKey).AsT1,
        LeadTime.Of(0).AsT1, NoticeDays.Of(0).AsT1,
        CalendarYear.Of(1989, [], []).AsT1,
        CalendarYear.Of(2027, [], []).AsT1,
        CalendarYear.Of(2027, [], [new(2028, 1, 1)]).AsT1,
        CalendarYear.Of(2027, [new(new(2027, 1, 1), new(2027, 1, 3))], [new(2027, 1, 2)]).AsT1,
    ];

    [Fact]
    public void All_IsTheWholeCatalogue() =>
        Assert.Equal(
            typeof(Requirement).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(Requirement)).Select(p => ((Requirement)p.GetValue(null)!).Code).Order(),
            Requirement.All.Select(requirement => requirement.Code).Order());

    [Fact]
    public void Codes_AreUniqueAndStableInShape()
    {
        Assert.Equal(Requirement.All.Count, Requirement.All.Select(requirement => requirement.Code).Distinct().Count());
        Assert.All(Requirement.All, requirement => Assert.Matches(new Regex("^[a-z]+(-[a-z]+)*$"), requirement.Code));
    }

    [Fact]
    public void EveryRequirement_CanBeBroken() =>

        // Those of the second line the registry's use cases answer, in tests of their own.
        Assert.Equal(
            Requirement.All.Select(requirement => requirement.Code).Except(["backup-advised"])
                .Except(["certificate-kind-differs", "form-kind-kept", "reason-missing", "registration-number-count", "registration-number-twice", "unlock-of-ekey", "unlock-certificate", "page-mark"]).Order(),
            EveryViolation.Select(violation => violation.Code).Distinct().Order());

    [Fact]
    public void EveryViolation_NamesARuleOfTheGuideAndAPlace() =>
        Assert.All(EveryViolation, violation =>
        {
            Assert.Equal(violation.Rule, GuideRules.Find(violation.Rule.Id));
            Assert.NotEmpty(violation.Path);
            Assert.StartsWith($"{violation.Rule.Id} {violation.Code} at {violation.Path}", violation.ToString(), StringComparison.Ordinal);
        });

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void EveryViolation_SaysWhereWhatStandsThereAndWhatIsAllowed(Language language) =>
        Assert.All(EveryViolation, violation =>
        {
            var text = violation.Text(language);
            Assert.Contains(violation.Path, text, StringComparison.Ordinal);
            Assert.Contains(violation.Found ?? "", text, StringComparison.Ordinal);
            Assert.Contains(violation.Allowed ?? "", text, StringComparison.Ordinal);
            Assert.DoesNotContain('{', text);
        });

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    [Trait("Rule", "2.2-2")]
    public void TheWarning_SaysWhere(Language language)
    {
        var warning = Assert.Single((Given.Opening with { Lines = [new(1)] }).Check().AsT0.Warnings);
        Assert.StartsWith("lines", warning.Text(language), StringComparison.Ordinal);
        Assert.Equal("2.2-2 backup-advised at lines", warning.ToString());
    }
}
