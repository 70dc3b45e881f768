using System.Globalization;
using System.Text.Json;
using ExchangeGateway.Calendars;
using ExchangeGateway.Rules;
using ExchangeGateway.Tests;
using GatewayConsole.Planning;

namespace GatewayConsole.Tests;

public sealed class PlanTests : IDisposable
{
    private const string
        Headings = "登记编号,流程状态,证书类型,证书ID,证书签发时间,证书到期时间,业务开通日期\n",
        EKey = "801,已开通,EKey证书,E801,2021-10-10 05:33:24,2026-10-09 05:33:24,2021-11-09\n",
        Far = "803,已开通,文件证书,F803,2026-04-03 07:19:40,2031-04-02 07:19:40,2026-05-03\n";

    private const string
        Rows = Headings + EKey + "802,已开通,文件证书,F802,2021-11-21 07:17:52,2026-11-20 07:17:52,2021-12-21\n" + Far,
        Calendar2027 = """{ "year": 2027, "holidays": [{ "from": "2027-01-01", "to": "2027-01-03" }], "makeUpWorkingDays": ["2027-01-09"] }""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ConsoleRun Plan(string rows, params string[] args) => PlanIn(Language.English, rows, args);

    private ConsoleRun PlanIn(Language language, string rows, params string[] args) => ConsoleRun.In(language, ["plan", "--inventory", _folder.Write("rows.csv", rows), .. args]);

    private static JsonElement[] Steps(ConsoleRun run) => [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("steps").EnumerateArray()];

    private static string Unwrapped(ConsoleRun run) => string.Join(' ', run.Out.Split((char[])[' ', '\n', '│'], StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [Trait("Rule", "5.1-4")]
    [InlineData("2026-08-31", 0, "801 later 2026-09-04", "802 later 2026-10-30", "803 later ")]
    [InlineData("2026-09-04", 1, "801 due 2026-09-04", "802 later 2026-10-30", "803 later ")]
    [InlineData("2026-10-10", 1, "801 lapsed 2026-09-04", "802 later 2026-10-30", "803 later ")]
    [InlineData("2026-12-11", 1, "801 lapsed 2026-09-04", "802 lapsed 2026-10-30", "803 may-be-due ")]
    public void Plan_AtAnInstant_SaysWhatToStart(string at, int exit, params string[] steps)
    {
        var run = Plan(Rows, "--at", at, "--format", "json");
        Assert.Equal((exit, ""), (run.Exit, run.Error));
        Assert.Equal(steps, Steps(run).Select(step => $"{step.GetProperty("gateway")} {step.GetProperty("urgency")} {step.GetProperty("startBy")}"));
    }

    [Fact]
    public void Plan_Json_GivesDatesPathsAndConsequences()
    {
        var run = Plan(Rows, "--at", "2026-08-31", "--format", "json", "--ekey-colour", "red", "--ekey-lead-time", "1");
        var (eKey, far) = (Steps(run)[0], Steps(run)[2]);
        Assert.Equal(("E801", "ekey", 1, "2026-10-08"), (eKey.GetProperty("certificate").GetString(), eKey.GetProperty("kind").GetString(), eKey.GetProperty("leadTimeWorkingDays").GetInt32(), eKey.GetProperty("startBy").GetString()));
        Assert.Equal(("2026-10-09T05:33:24Z", "2026-10-09", "2026-10-09"), (eKey.GetProperty("lastValidSecond").GetString(), eKey.GetProperty("lapsesOn").GetString(), eKey.GetProperty("firstTradingDay").GetString()));
        Assert.Equal("技术公司行情网关 SM2（EKey）", eKey.GetProperty("paths")[0].GetProperty("authorityType").GetString());
        Assert.Equal("ekey-not-by-file", eKey.GetProperty("paths")[1].GetProperty("refused").GetString());
        Assert.Equal(["801 cannot-sign-in", " redundancy-lost"], eKey.GetProperty("consequences").EnumerateArray().Select(consequence => $"{consequence.GetProperty("gateway")} {consequence.GetProperty("effect")}"));
        Assert.Equal("{\"calendarEndsOn\":\"2026-12-31\",\"safeBy\":\"2026-12-11\",\"notLaterThan\":\"2031-03-18\"}", string.Concat(far.GetProperty("startNotKnown").ToString().Where(character => !char.IsWhiteSpace(character))));
    }

    [Theory]
    [InlineData(Language.English, "now", "Start now: the day to start by is 2026-09-04, 20 working days before it lapses on 2026-10-09.", "Start date not known: the calendar ends on 2026-12-31.", "On 2026-09-10: 3 certificates, 0 lapsed, 1 to start now, 0 perhaps now, 2 later; 0 notes.")]
    [InlineData(Language.Chinese, "立即", "请立即开始：最迟应于 2026-09-04 开始", "开始日期未知：日历截至 2026-12-31。", "2026-09-10：证书 3 个，已失效 0，应立即开始 1，可能已到 0，尚未到 2；提示 0 条。")]
    public void Plan_Table_IsReadableInBothLanguages(Language language, params string[] said)
    {
        var run = PlanIn(language, Rows, "--at", "2026-09-10");
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.All(said, text => Assert.Contains(language is Language.Chinese ? text.Replace(" ", "", StringComparison.Ordinal) : text, language is Language.Chinese ? Unwrapped(run).Replace(" ", "", StringComparison.Ordinal) : Unwrapped(run), StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "3.4-2")]
    public void Plan_BlankCells_AreNotCheckableAndNotGuessed()
    {
        var run = Plan(Headings + "804,已开通,文件证书,F804,,,2021-11-09\n805,已开通,,,2026-04-03 07:19:40,2031-04-02 07:19:40,2026-05-03\n", "--at", "2026-08-31", "--format", "json");
        Assert.Equal(0, run.Exit);
        Assert.Equal(["805"], Steps(run).Select(step => step.GetProperty("gateway").GetString()));
        Assert.Equal(
            ["804 unknown-validity", "805 unknown-id", "805 unknown-kind"],
            JsonDocument.Parse(run.Out).RootElement.GetProperty("notPlanned").EnumerateArray().Select(note => $"{note.GetProperty("gateway")} {note.GetProperty("detail")}"));
    }

    [Fact]
    public void Plan_NextYearsCalendar_MakesItsDatesKnown()
    {
        var rows = Headings + EKey.Replace("2026-10-09", "2027-01-20", StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Steps(Plan(rows, "--at", "2026-08-31", "--format", "json"))[0].GetProperty("startBy").ValueKind);
        var known = Plan(rows, "--at", "2026-08-31", "--format", "json", "--calendar", _folder.Write("2027.json", Calendar2027));
        Assert.Equal((0, "2026-12-23"), (known.Exit, Steps(known)[0].GetProperty("startBy").GetString()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "year": 2027, "holidays": [null], "makeUpWorkingDays": [] }""")]
    [InlineData("""{ "year": 2027, "holidays": [], "makeUpWorkingDays": [] }""")]
    [InlineData("""{ "year": 2027, "holidays": [{ "from": "2027-01-03", "to": "2027-01-01" }], "makeUpWorkingDays": [] }""")]
    [InlineData("""{ "year": 2027, "holidays": [{ "from": "2027-02-30", "to": "2027-03-01" }], "makeUpWorkingDays": [] }""")]
    [InlineData("""{ "year": 2027, "holidays": [{ "from": "2027-01-01", "to": "2027-01-03" }], "makeUpWorkingDays": ["2027-01-04"] }""")]
    [InlineData("""{ "year": 2027, "holidays": [{ "from": "2027-01-01", "to": "2027-01-03" }], "makeUpWorkingdays": [] }""")]
    public void Plan_ACalendarThatIsNone_AnswersTwoInOneLineAndPlansTheRest(string json)
    {
        var run = Plan(Rows, "--at", "2026-08-31", "--format", "json", "--calendar", _folder.Write("2027.json", json));
        Assert.Equal((2, 3), (run.Exit, Steps(run).Length));
        Assert.StartsWith(_folder.In("2027.json"), Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ACalendarThatIsNotThere_AnswersTwo() => Assert.Equal(2, Plan(Rows, "--calendar", _folder.In("missing.json")).Exit);

    [Fact]
    public void SampleCalendar_IsTheBuiltInTable() =>
        Assert.Equal(CalendarYear.Of2026, CalendarFile.Read(Repository.PathOf("samples", "calendars", "2026.json"), Screen.OfText(TextWriter.Null, TextWriter.Null, Language.English), (path, why) => Assert.Fail(why)));

    [Theory]
    [InlineData("--ekey-lead-time", "0")]
    [InlineData("--file-lead-time", "251")]
    [InlineData("--file-lead-time", "two weeks")]
    [InlineData("--ekey-colour", "green")]
    [InlineData("--format", "prometheus")]
    public void Plan_WrongUsage_IsSaidInOneLine(params string[] args)
    {
        var run = Plan(Rows, args);
        Assert.Equal((64, ""), (run.Exit, run.Out));
        Assert.Contains(args[1], Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_AnEmptyInventory_HasNothingToStart()
    {
        var run = Plan(Headings, "--at", "2026-08-31", "--ics", _folder.In("plan.ics"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(["On 2026-08-31: 0 certificates, 0 lapsed, 0 to start now, 0 perhaps now, 0 later; 0 notes."], run.Lines);
        Assert.Empty(Entries("plan.ics"));
    }

    [Fact]
    public void Ics_ReadBack_HasADayToStartADayOfTheLapseAndOneToPlanAgain()
    {
        Assert.Equal(0, Plan(Rows, "--at", "2026-08-31", "--ics", _folder.In("plan.ics")).Exit);
        Assert.Equal(
            [
                "2026-09-04 Start replacing: 801 EKey (E801)",
                "2026-10-09 Lapses: 801 EKey (E801)",
                "2026-10-30 Start replacing: 802 file (F802)",
                "2026-11-20 Lapses: 802 file (F802)",
                "2026-12-11 Give the plan the next year's holidays and plan again",
                "2031-04-02 Lapses: 803 file (F803)",
            ],
            Entries("plan.ics").OrderBy(entry => entry.Start!.Date).Select(entry => $"{entry.Start!.Date.ToString("o", CultureInfo.InvariantCulture)} {entry.Summary}"));
        Assert.All(Entries("plan.ics"), entry => Assert.Equal((true, new(2026, 8, 30, 16, 0, 0), 1), (entry.IsAllDay, entry.DtStamp!.AsUtc, entry.Alarms.Count)));
        Assert.Contains("Last valid second, in Shanghai: 2026-10-09 13:33:24", Entries("plan.ics")[0].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Ics_WhatIsLateOrLapsed_StartsToday()
    {
        Plan(Rows, "--at", "2026-11-09", "--ics", _folder.In("plan.ics"));
        Assert.Equal(
            ["2026-11-09 Start replacing: 801 EKey (E801)", "2026-11-09 Start replacing: 802 file (F802)", "2026-11-20 Lapses: 802 file (F802)"],
            Entries("plan.ics").Where(entry => entry.Start!.Year == 2026 && entry.Start.Month == 11).Select(entry => $"{entry.Start!.Date.ToString("o", CultureInfo.InvariantCulture)} {entry.Summary}"));
    }

    [Fact]
    public void Ics_TheSameInput_GivesTheSameBytes()
    {
        Plan(Rows, "--ics", _folder.In("one.ics"));
        Plan(Rows, "--ics", _folder.In("other.ics"));
        Assert.Equal(File.ReadAllBytes(_folder.In("one.ics")), File.ReadAllBytes(_folder.In("other.ics")));
        Assert.DoesNotContain((byte)0xEF, File.ReadAllBytes(_folder.In("one.ics"))[..3]);
    }

    [Fact]
    public void Ics_ALaterPlan_UpdatesItsEntriesAndDoublesNone()
    {
        Plan(Rows, "--at", "2026-08-31", "--ics", _folder.In("sooner.ics"));
        Plan(Rows.Replace("2026-11-20", "2026-11-27", StringComparison.Ordinal), "--at", "2026-09-01", "--ics", _folder.In("later.ics"));
        var (sooner, later) = (Entries("sooner.ics"), Entries("later.ics"));
        Assert.Equal(sooner.Select(entry => entry.Uid), later.Select(entry => entry.Uid));
        Assert.Equal(sooner.Count, sooner.Select(entry => entry.Uid).Distinct().Count());
        Assert.All(sooner.Zip(later), pair => Assert.True(pair.First.Sequence < pair.Second.Sequence));
    }

    [Fact]
    public void Ics_InChinese_SpeaksChinese()
    {
        PlanIn(Language.Chinese, Rows, "--at", "2026-08-31", "--ics", _folder.In("plan.ics"));
        Assert.Contains("开始更换：801 EKey（E801）", Entries("plan.ics").Select(entry => entry.Summary));
    }

    [Fact]
    public void Ics_TwoRowsOfOneNumber_HaveEntriesOfTheirOwn()
    {
        Plan(Headings + EKey + EKey.Replace("E801", "E802", StringComparison.Ordinal), "--at", "2026-08-31", "--ics", _folder.In("plan.ics"));
        Assert.Equal(4, Entries("plan.ics").Select(entry => entry.Uid).Distinct().Count());
    }

    [Fact]
    public void Ics_CannotBeWritten_IsSaid()
    {
        var run = Plan(Rows, "--at", "2026-08-31", "--ics", _folder.In("no such folder/plan.ics"));
        Assert.Equal(255, run.Exit);
        Assert.StartsWith(_folder.In("no such folder"), run.Error, StringComparison.Ordinal);
    }

    private List<Ical.Net.CalendarComponents.CalendarEvent> Entries(string file) => [.. Ical.Net.Calendar.Load(File.ReadAllText(_folder.In(file)))!.Events];
}
