using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using ExchangeGateway.Rules;
using NodaTime.Text;
using Spectre.Console;

namespace GatewayConsole.Auditing;

/// <summary>Writes a report for people or for programs.</summary>
internal static class AuditOutput
{
    public static void Write(Screen screen, AuditReport report, string format)
    {
        switch (format)
        {
            case "json":
                screen.Out.WriteLine(Json(screen, report).ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true }));
                break;
            case "prometheus":
                screen.Out.Write(PrometheusText.Of(report));
                break;
            default:
                WriteTable(screen, report);
                break;
        }
    }

    public static void WriteTable(Screen screen, AuditReport report)
    {
        var table = new Table { Border = TableBorder.Rounded, Expand = true };
        table.AddColumns(screen.Pick("severity", "级别"), screen.Pick("rule", "规则"), screen.Pick("finding", "发现"));
        foreach (var finding in report.Findings)
        {
            table.AddRow(
                new Text(screen.Pick(finding.Kind.Severity.ToString().ToLowerInvariant(), Chinese(finding.Kind.Severity)), new(Colour(finding.Kind.Severity))),
                new Text(finding.Kind.Rule.Id),
                new Text(Screen.Printable(finding.Text(screen.Language))));
        }

        if (report.Findings.Count > 0)
        {
            screen.Ansi.Write(table);
        }

        foreach (var redundancy in report.Redundancies)
        {
            screen.Ansi.WriteLine(Screen.Printable(Line(screen, redundancy)));
        }

        screen.Ansi.WriteLine(Summary(report, screen.Language));
    }

    public static string Summary(AuditReport report, Language language) => language is Language.Chinese
        ? $"{InstantPattern.General.Format(report.At)}：证书 {report.Certificates.Count} 个，错误 {Count(report, Severity.Error)}，警告 {Count(report, Severity.Warning)}，无法核对 {Count(report, Severity.Info)}。"
        : $"At {InstantPattern.General.Format(report.At)}: {report.Certificates.Count} certificates, {Count(report, Severity.Error)} errors, {Count(report, Severity.Warning)} warnings, {Count(report, Severity.Info)} not checkable.";

    public static string Level(Screen screen, RedundancyLevel level) => level switch
    {
        RedundancyLevel.BothKinds => screen.Pick("both kinds sign in", "两种证书均可登录"),
        RedundancyLevel.OneKind => screen.Pick("one kind signs in", "仅一种证书可登录"),
        _ => screen.Pick("nothing signs in", "无法登录"),
    };

    private static string Line(Screen screen, AuditedRedundancy redundancy)
    {
        var who = redundancy.Gateway ?? screen.Pick("market-data gateways together", "行情网关（合计）");
        var level = Level(screen, redundancy.Level);
        return redundancy.WorsensAt is { } at
            ? screen.Pick($"{who}: {level}; worse from {InstantPattern.General.Format(at)} if nothing is done.", $"{who}：{level}；如不处理，{InstantPattern.General.Format(at)} 起将变差。")
            : screen.Pick($"{who}: {level}.", $"{who}：{level}。");
    }

    private static JsonObject Json(Screen screen, AuditReport report) => new()
    {
        ["at"] = InstantPattern.General.Format(report.At),
        ["certificates"] = report.Certificates.Count,
        ["findings"] = new JsonArray([.. report.Findings.Select(finding => new JsonObject
        {
            ["code"] = finding.Kind.Code,
            ["severity"] = finding.Kind.Severity.ToString().ToLowerInvariant(),
            ["rule"] = finding.Kind.Rule.Id,
            ["gateway"] = finding.Gateway,
            ["certificate"] = finding.Certificate,
            ["detail"] = finding.Detail,
            ["text"] = finding.Text(screen.Language),
        })]),
        ["redundancy"] = new JsonArray([.. report.Redundancies.Select(redundancy => new JsonObject
        {
            ["gateway"] = redundancy.Gateway,
            ["level"] = PrometheusText.Name(redundancy.Level),
            ["worsensAt"] = redundancy.WorsensAt is { } at ? InstantPattern.General.Format(at) : null,
        })]),
    };

    private static int Count(AuditReport report, Severity severity) => report.Findings.Count(finding => finding.Kind.Severity == severity);

    private static string Chinese(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    private static Color Colour(Severity severity) => severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Yellow,
        _ => Color.Grey,
    };
}
