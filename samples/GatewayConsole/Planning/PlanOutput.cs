using System.Text.Encodings.Web;
using ExchangeGateway.Renewals;
using ExchangeGateway.Rules;
using NodaTime.Text;
using Spectre.Console;

namespace GatewayConsole.Planning;

/// <summary>Writes a plan for people or for programs.</summary>
internal static class PlanOutput
{
    public static void Write(Screen screen, RenewalPlan plan, string format)
    {
        if (format == "json")
        {
            screen.Out.WriteLine(PlanJson.Of(plan, screen.Language).ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true }));
            return;
        }

        WriteTable(screen, plan);
        WriteNotKnown(screen, plan);
        foreach (var finding in plan.NotPlanned)
        {
            screen.Ansi.WriteLine(Screen.Printable(finding.Text(screen.Language)));
        }

        screen.Ansi.WriteLine(Summary(plan, screen.Language));
    }

    public static void WriteTable(Screen screen, RenewalPlan plan)
    {
        if (plan.Steps.Count == 0)
        {
            return;
        }

        var table = new Table { Border = TableBorder.Rounded, Expand = true, ShowRowSeparators = true };
        table.AddColumn(new TableColumn(screen.Pick("start by", "最迟开始")).NoWrap());
        table.AddColumn(new TableColumn(screen.Pick("lapses on", "失效日期")).NoWrap());
        table.AddColumn(screen.Pick("certificate", "证书"));
        table.AddColumn(screen.Pick("what to do; → what happens if not", "应办事项；→ 不办的后果"));
        foreach (var step in plan.Steps)
        {
            table.AddRow(
                new Text(StartBy(screen, step), new(Colour(step.Urgency))),
                new Text(LocalDatePattern.Iso.Format(step.LapsesOn)),
                new Text(Screen.Printable(Name(step, screen.Language))),
                new Text(string.Join('\n', Cell(screen, step).Select(Screen.Printable))));
        }

        screen.Ansi.Write(table);
    }

    public static string Summary(RenewalPlan plan, Language language) => language is Language.Chinese
        ? $"{LocalDatePattern.Iso.Format(plan.On)}：证书 {plan.Steps.Count} 个，已失效 {Count(plan, RenewalUrgency.Lapsed)}，应立即开始 {Count(plan, RenewalUrgency.Due)}，可能已到 {Count(plan, RenewalUrgency.MayBeDue)}，尚未到 {Count(plan, RenewalUrgency.Later)}；提示 {plan.NotPlanned.Count} 条。"
        : $"On {LocalDatePattern.Iso.Format(plan.On)}: {plan.Steps.Count} certificates, {Count(plan, RenewalUrgency.Lapsed)} lapsed, {Count(plan, RenewalUrgency.Due)} to start now, {Count(plan, RenewalUrgency.MayBeDue)} perhaps now, {Count(plan, RenewalUrgency.Later)} later; {plan.NotPlanned.Count} notes.";

    /// <summary>Gateway and certificate, as people call them; one without a name goes by its kind.</summary>
    public static string Name(RenewalStep step, Language language)
    {
        var kind = $"{step.Gateway} {Kind(step, language)}";
        return step.Certificate == $"{step.Kind}" ? kind : language is Language.Chinese ? $"{kind}（{step.Certificate}）" : $"{kind} ({step.Certificate})";
    }

    /// <summary>When, what, and what happens otherwise.</summary>
    public static IEnumerable<string> Sentences(RenewalStep step, Language language) =>
        [step.WhenToStart(language), step.Instruction(language), .. step.IfNothingIsDone(language)];

    // What the calendar does not know yet is said once, for all of them.
    private static IEnumerable<string> Cell(Screen screen, RenewalStep step)
    {
        var otherwise = string.Join(screen.Pick(" ", ""), step.IfNothingIsDone(screen.Language));
        return
        [
            .. IsNotKnownYet(step) ? (string[])[] : [step.WhenToStart(screen.Language)],
            step.Instruction(screen.Language),
            .. otherwise.Length == 0 ? (string[])[] : ["→ " + otherwise],
        ];
    }

    private static void WriteNotKnown(Screen screen, RenewalPlan plan)
    {
        if (plan.Steps.Where(IsNotKnownYet).MinBy(step => step.Start.AsT1.SafeBy) is { } first)
        {
            screen.Ansi.WriteLine($"{plan.Steps.Count(IsNotKnownYet)} × {first.WhenToStart(screen.Language)}");
        }
    }

    private static bool IsNotKnownYet(RenewalStep step) => step.Urgency is RenewalUrgency.Later && step.Start.IsT1;

    private static string Kind(RenewalStep step, Language language) => (step.Kind, language) switch
    {
        (ExchangeGateway.Certificates.CertificateKind.EKey, _) => "EKey",
        (null, Language.Chinese) => "类型未知",
        (null, _) => "kind not known",
        (_, Language.Chinese) => "文件",
        _ => "file",
    };

    private static string StartBy(Screen screen, RenewalStep step) => step.Urgency switch
    {
        RenewalUrgency.Lapsed => screen.Pick("lapsed", "已失效"),
        RenewalUrgency.Due => screen.Pick("now", "立即"),
        RenewalUrgency.MayBeDue => screen.Pick("perhaps now", "可能已到"),
        _ => step.Start.Match(LocalDatePattern.Iso.Format, _ => screen.Pick("not known", "未知")),
    };

    private static int Count(RenewalPlan plan, RenewalUrgency urgency) => plan.Steps.Count(step => step.Urgency == urgency);

    private static Color Colour(RenewalUrgency urgency) => urgency switch
    {
        RenewalUrgency.Lapsed => Color.Red,
        RenewalUrgency.Due or RenewalUrgency.MayBeDue => Color.Yellow,
        _ => Color.Default,
    };
}
