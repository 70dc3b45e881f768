using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Renewals;
using ExchangeGateway.Rules;
using ExchangeGateway.Tests.Inventory;
using NodaTime;

namespace ExchangeGateway.Tests.Renewals;

public class RenewalPlanTests
{
    private static readonly Instant August = Instant.FromUtc(2026, 8, 31, 1, 30), OctoberNinth = Instant.FromUtc(2026, 10, 9, 5, 33, 24), Far = Instant.FromUtc(2031, 4, 1, 5, 33, 24);

    private static ValidityPeriod Until(Instant end) => ValidityPeriod.Between(end - Duration.FromDays(1825), end)!.Value;

    private static TradingGatewayRow Trading(Instant eKey, Instant file) => new() { Number = Given.Number("301"), EKey = Rows.Cells("E1", Until(eKey)), File = Rows.Cells("F1", Until(file)) };

    private static MarketDataGatewayRow MarketData(string number, CertificateKind? kind, Instant end) => new() { Number = Given.Number(number), Kind = kind, Certificate = Rows.Cells("M" + number, Until(end)) };

    private static RenewalPlan Plan(GatewayInventory inventory, Instant? at = null, RenewalTerms? terms = null, IExchangeCalendar? calendar = null, IReadOnlyCollection<CertificateEvidence>? files = null) =>
        RenewalPlan.Make(inventory, files, at ?? August, terms ?? RenewalTerms.Default, calendar ?? ShanghaiCalendar.Default);

    private static RenewalStep Only(GatewayInventory inventory, Instant? at = null, RenewalTerms? terms = null) => Assert.Single(Plan(inventory, at, terms).Steps);

    private static GatewayInventory One(Instant end, CertificateKind? kind = CertificateKind.EKey) => Rows.MarketData(MarketData("280", kind, end));

    [Fact]
    [Trait("Rule", "5.1-4")]
    [Trait("Rule", "4.2-1")]
    public void Make_AnEKeyThatEndsAfterTheOctoberHolidays_StartsTwentyWorkingDaysBefore()
    {
        var (eKey, file) = Plan(Rows.Trading(Trading(OctoberNinth, Far))).Steps is [var one, var other] ? (one, other) : throw new InvalidOperationException();
        Assert.Equal(("301", "E1", CertificateKind.EKey, RenewalUrgency.Later), (eKey.Gateway, eKey.Certificate, eKey.Kind, eKey.Urgency));
        Assert.Equal((new LocalDate(2026, 9, 4), new LocalDate(2026, 10, 9), new LocalDate(2026, 10, 9)), (eKey.Start.AsT0, eKey.LapsesOn, eKey.FirstTradingDay.AsT0));
        Assert.Equal([new("301", LapseEffect.RedundancyLost)], eKey.Consequences);
        Assert.Equal([new("301", LapseEffect.CannotSignIn)], file.Consequences);
        Assert.Equal("Start by 2026-09-04, 20 working days before it lapses on 2026-10-09.", eKey.WhenToStart(Language.English));
    }

    [Theory]
    [InlineData("2026-10-01T02:00:00Z", "2026-10-01", "2026-10-08")]
    [InlineData("2026-10-09T15:59:58Z", "2026-10-09", "2026-10-09")]
    [InlineData("2026-10-09T15:59:59Z", "2026-10-10", "2026-10-12")]
    public void LapsesOn_IsTheShanghaiDateOfTheFirstSecondWithout(string end, string lapses, string traded)
    {
        var step = Only(One(NodaTime.Text.InstantPattern.General.Parse(end).Value));
        Assert.Equal((lapses, traded), (NodaTime.Text.LocalDatePattern.Iso.Format(step.LapsesOn), NodaTime.Text.LocalDatePattern.Iso.Format(step.FirstTradingDay.AsT0)));
    }

    [Theory]
    [InlineData("2026-09-03T15:59:59Z", RenewalUrgency.Later, "Start by 2026-09-04")]
    [InlineData("2026-09-03T16:00:00Z", RenewalUrgency.Due, "Start now: the day to start by is 2026-09-04, 20 working days before it lapses on 2026-10-09.")]
    [InlineData("2026-10-09T05:33:24Z", RenewalUrgency.Due, "Start now")]
    [InlineData("2026-10-09T05:33:25Z", RenewalUrgency.Lapsed, "It lapsed on 2026-10-09: replace it now.")]
    [Trait("Rule", "5.1-1")]
    public void Urgency_AsTimeGoesOn_Grows(string at, RenewalUrgency urgency, string told)
    {
        var step = Only(One(OctoberNinth), NodaTime.Text.InstantPattern.General.Parse(at).Value);
        Assert.Equal(urgency, step.Urgency);
        Assert.StartsWith(told, step.WhenToStart(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-03T15:59:59Z", RenewalUrgency.Later, "Start date not known: the calendar ends on 2026-12-31. Give the calendar the years that it lacks and plan again by 2026-12-04")]
    [InlineData("2026-12-03T16:00:00Z", RenewalUrgency.MayBeDue, "Start date not known: the calendar ends on 2026-12-31. Give the calendar the years that it lacks and plan again today: all that is sure is that 2031-03-12 is the last day to start on.")]
    [InlineData("2031-03-12T01:30:00Z", RenewalUrgency.Due, "Start now: the calendar ends on 2026-12-31, but even if every unknown day is worked, the day to start by is 2031-03-12.")]
    public void Start_OutsideTheCalendar_IsNotKnownAndBounded(string at, RenewalUrgency urgency, string told)
    {
        var step = Only(One(Far), NodaTime.Text.InstantPattern.General.Parse(at).Value);
        Assert.Equal(new(new(new(2031, 3, 31), new(2026, 12, 31)), new(2026, 12, 4), new(2031, 3, 12)), step.Start.AsT1);
        Assert.Equal(urgency, step.Urgency);
        Assert.StartsWith(told, step.WhenToStart(Language.English), StringComparison.Ordinal);
        Assert.True(step.FirstTradingDay.IsT1);
    }

    [Fact]
    public void Start_BeforeTheCalendarBegins_IsDueAllTheSame()
    {
        var step = Only(One(Instant.FromUtc(2026, 1, 15, 1, 0)), Instant.FromUtc(2026, 1, 5, 1, 30));
        Assert.Equal(new(new(new(2025, 12, 31), null), null, new(2025, 12, 21)), step.Start.AsT1);
        Assert.Equal(RenewalUrgency.Due, step.Urgency);
    }

    [Fact]
    public void Start_FarBeforeTheCalendarBegins_MayBeDueSinceNoDateIsSafe() =>
        Assert.Equal(RenewalUrgency.MayBeDue, Only(One(Instant.FromUtc(2026, 1, 15, 1, 0)), Instant.FromUtc(2025, 11, 3, 1, 30)).Urgency);

    [Fact]
    public void Start_OnceTheNextYearIsGiven_IsKnown()
    {
        var calendar = ShanghaiCalendar.Default.With(CalendarYear.Of(2027, [new(new(2027, 1, 1), new(2027, 1, 3))], []).AsT0);
        Assert.Equal(new(2026, 12, 15), Assert.Single(Plan(One(Instant.FromUtc(2027, 1, 13, 1, 0)), calendar: calendar).Steps).Start.AsT0);
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    [Trait("Rule", "3.2-2")]
    [Trait("Rule", "4.2-1")]
    public void Make_TheGuidesRows_AreLapsedAndTheirIdsNotCheckable()
    {
        var plan = Plan(Rows.MarketData(
            Guide(CertificateKind.File, Instant.FromUtc(2024, 4, 2, 7, 19, 40)),
            Guide(CertificateKind.EKey, Instant.FromUtc(2024, 4, 1, 5, 33, 24)),
            Guide(CertificateKind.File, Instant.FromUtc(2024, 4, 2, 7, 17, 52))));
        Assert.Equal(
            ["280 (MDGW #2): 280 (MDGW #2) CannotSignIn, RedundancyLost", "280 (MDGW #3): 280 (MDGW #3) CannotSignIn", "280 (MDGW #1): 280 (MDGW #1) CannotSignIn, CannotSignIn"],
            plan.Steps.Select(step => $"{step.Gateway}: {string.Join(", ", step.Consequences.Select(consequence => $"{consequence.Gateway} {consequence.Effect}".TrimStart()))}"));
        Assert.All(plan.Steps, step => Assert.Equal(RenewalUrgency.Lapsed, step.Urgency));
        Assert.Equal(["280 (MDGW #1) File unknown-id", "280 (MDGW #2) EKey unknown-id", "280 (MDGW #3) File unknown-id"], plan.NotPlanned.Select(finding => $"{finding.Gateway} {finding.Certificate} {finding.Detail}"));

        static MarketDataGatewayRow Guide(CertificateKind kind, Instant end) => new() { Number = Given.Number("280"), State = "已开通", Kind = kind, Certificate = Rows.Cells(null, Until(end)) };
    }

    [Theory]
    [Trait("Rule", "5.1-2")]
    [InlineData(EKeyColour.Red, "At the certificate authority’s online service, ask for a replacement of type “技术公司行情网关 SM2（EKey）”.")]
    [InlineData(EKeyColour.Black, "280: the guide names a replacement for this colour alone: Red, not for Black. Ask the certificate authority’s support line: 4008888400, then 2-5 (rule 5.1-2).")]
    [InlineData(EKeyColour.Unknown, "Look at the EKey’s colour. A red one is replaced at the certificate authority’s online service by type “技术公司行情网关 SM2（EKey）”. For another colour the guide has no path: ask the certificate authority’s support line: 4008888400, then 2-5 (rule 5.1-2).")]
    public void Instruction_ForAMarketDataEKey_DependsOnItsColour(EKeyColour colour, string told)
    {
        var step = Only(One(OctoberNinth), terms: RenewalTerms.Default with { EKeyColour = colour });
        Assert.Equal(told, step.Instruction(Language.English));
        Assert.Equal([colour is EKeyColour.Red ? null : "ekey-colour", "ekey-not-by-file"], step.Paths.Select(path => path.Match<string?>(_ => null, refused => refused.Code)));
    }

    [Theory]
    [Trait("Rule", "5.1-2")]
    [InlineData(EKeyColour.Black)]
    [InlineData(EKeyColour.Unknown)]
    public void Instruction_WithAHostsOwnSupportLine_NamesThat(EKeyColour colour)
    {
        var own = new SupportDirectory { CertificateAuthority = Given.Legal(SupportLine.Of("021-68800000", "1")) };
        var step = Only(One(OctoberNinth), terms: RenewalTerms.Default with { EKeyColour = colour });
        Assert.Contains("021-68800000, then 1", step.Instruction(Language.English, own), StringComparison.Ordinal);
        Assert.Contains("021-68800000，转 1", step.Instruction(Language.Chinese, own), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "5.1-3")]
    public void Instruction_ForAMarketDataFileCertificate_NamesBothTypesItsOwnFirst()
    {
        var step = Only(One(OctoberNinth, CertificateKind.File));
        Assert.Equal([CertificateKind.File, CertificateKind.EKey], step.Paths.Select(path => path.AsT0.By));
        Assert.Equal("At the certificate authority’s online service, ask for a replacement of type “技术公司行情网关（文件）”, which keeps the kind, or of type “技术公司行情网关 SM2（EKey）”.", step.Instruction(Language.English));
        Assert.Contains("“技术公司行情网关（文件）”（类型不变）", step.Instruction(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "5.1-4")]
    public void Instruction_ForATradingGateway_IsItsOwnKindAndSaysWhyNoOther()
    {
        var steps = Plan(Rows.Trading(Trading(OctoberNinth, OctoberNinth))).Steps;
        Assert.Equal(
            ["At the certificate authority, ask for another EKey certificate for the gateway.", "At the certificate authority, ask for another file certificate for the gateway."],
            steps.Select(step => step.Instruction(Language.English)));
        Assert.Equal(["ekey-not-by-file", "kind-kept"], steps.Select(step => step.Paths[1].AsT1.Code));
        Assert.All(steps, step => Assert.Equal([new("301", LapseEffect.CannotSignIn)], step.Consequences));
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void Make_ABlankValidity_IsNotCheckableAndMakesTheOthersConsequenceSo()
    {
        var plan = Plan(Rows.Trading(Trading(OctoberNinth, Far) with { File = CertificateCells.Blank }));
        Assert.Equal([new("301", LapseEffect.NotCheckable)], Assert.Single(plan.Steps).Consequences);
        Assert.Equal([new(FindingKind.NotCheckable, "301", "File", "unknown-validity")], plan.NotPlanned);
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void Make_ABlankKind_IsPlannedWithTheLongerLeadTimeAndNoPath()
    {
        var plan = Plan(One(OctoberNinth, kind: null));
        var step = Assert.Single(plan.Steps);
        Assert.Equal((20, 0), (step.LeadTime.WorkingDays, step.Paths.Count));
        Assert.Equal([new("280", LapseEffect.CannotSignIn), new(null, LapseEffect.NotCheckable)], step.Consequences);
        Assert.Contains("does not say which kind", step.Instruction(Language.English), StringComparison.Ordinal);
        Assert.Equal(["unknown-kind"], plan.NotPlanned.Select(finding => finding.Detail));
    }

    [Fact]
    [Trait("Rule", "3.4-1")]
    public void Make_AFilesValidity_GoesBeforeTheRows()
    {
        var (inventory, renewed) = (One(OctoberNinth), Rows.File("M280", CertificateKind.EKey, 1, Until(Far)));
        var plan = Plan(inventory, files: [renewed, Rows.File("stray", CertificateKind.File, 2, Until(August))]);
        Assert.Equal(Until(Far), Assert.Single(plan.Steps).Validity);
        Assert.Equal([FindingKind.FileWithoutRow], plan.NotPlanned.Select(finding => finding.Kind));
    }

    [Fact]
    public void Make_ABlankIdWithAFile_IsNamedByTheFile()
    {
        var plan = Plan(Rows.MarketData(MarketData("280", CertificateKind.EKey, OctoberNinth) with { Certificate = Rows.Cells(null, Until(OctoberNinth)) }), files: [Rows.File("ekey", CertificateKind.EKey, 1, Until(OctoberNinth)) with { Gateway = "280" }]);
        Assert.Equal("ekey.cer", Assert.Single(plan.Steps).Certificate);
        Assert.Empty(plan.NotPlanned);
    }

    [Fact]
    public void Make_ACertificateWithoutAnEnd_NeedsNoStep() =>
        Assert.Empty(Plan(One(Instant.FromUtc(9999, 12, 31, 23, 59, 59))).Steps);

    [Fact]
    public void Make_TheLastSecondsOfTime_AreOnTheLastDate() =>
        Assert.Equal(LocalDate.MaxIsoValue, Only(One(Instant.FromUtc(9999, 12, 31, 23, 59, 58))).LapsesOn);

    [Fact]
    public void Make_NoRows_IsEmpty()
    {
        var plan = Plan(GatewayInventory.Empty);
        Assert.Equal((0, 0, new LocalDate(2026, 8, 31)), (plan.Steps.Count, plan.NotPlanned.Count, plan.On));
    }

    [Fact]
    public void Texts_OfEveryStep_AreFilledInInBothLanguages()
    {
        var inventory = Rows.MarketData(MarketData("1", CertificateKind.EKey, OctoberNinth), MarketData("2", CertificateKind.File, Far), MarketData("3", null, OctoberNinth)).With(Rows.Trading(Trading(OctoberNinth, August)));
        foreach (var at in new[] { August, Instant.FromUtc(2026, 12, 20, 0, 0), Far })
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.All(
                    Plan(inventory, at).Steps.SelectMany(step => (string[])[step.WhenToStart(language), step.Instruction(language), .. step.IfNothingIsDone(language)]),
                    text => Assert.Matches(language is Language.Chinese ? @"^[^{}]*\p{IsCJKUnifiedIdeographs}[^{}]*。$" : @"^[^{}]+\.( \(rule [\d.-]+\)\.)?$", text));
            }
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(250, true)]
    [InlineData(251, false)]
    [Trait("Rule", "5.1-4")]
    public void LeadTime_OfWorkingDays_IsOneTo250(int days, bool legal)
    {
        Assert.Equal(legal, LeadTime.Of(days).Match(time => time.WorkingDays == days, violation => violation.Code != "lead-time-range"));
        Assert.Equal(1, default(LeadTime).WorkingDays);
    }

    [Fact]
    public void TwentyThousandRows_ArePlannedInWorkThatGrowsAsTheyDo()
    {
        var (small, large) = (Work(2_000), Work(20_000));
        Assert.InRange((double)large / small, 5, 15);

        static long Work(int rows)
        {
            var inventory = Rows.MarketData([.. Enumerable.Range(0, rows).Select(i => MarketData($"{i}", (CertificateKind)(i % 2), August + Duration.FromMinutes(i)))]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(rows, Plan(inventory).Steps.Count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
