using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using ExchangeGateway;
using ExchangeGateway.Forms;
using ExchangeGateway.Rules;

namespace GatewayConsole.Forms;

/// <summary><c>check FORM.json</c>: every rule that an application form breaks.</summary>
internal static class CheckCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var file = new Argument<string>("FORM.json") { Description = screen.Pick($"The form; its member \"form\" is one of: {string.Join(", ", FormJson.Names)}.", $"表单文件，其中 \"form\" 为：{string.Join("、", FormJson.Names)}。") };
        var command = new Command("check", screen.Pick(
            "Checks an application form before the exchange does. Exit code 0: clean; 1: it breaks rules; 2: it could not be read; 64: wrong usage.",
            "在提交前校验申请表单。退出码 0：符合规则；1：有不符合之处；2：无法读取；64：用法错误。"))
        {
            file, options.Json, options.Language,
        };
        command.SetAction(parsed => Run(screen, parsed.GetValue(file)!, parsed.GetValue(options.Json)));
        return command;
    }

    private static int Run(Screen screen, string path, bool json)
    {
        if (SmallFile.Read(screen, path) is not { } bytes)
        {
            return ExitCode.Unreadable;
        }

        return FormJson.Read(bytes).Match(
            document => Show(screen, AttachedFiles.Look(document, Path.GetDirectoryName(Path.GetFullPath(path))!), json),
            unreadable =>
            {
                screen.Fail($"{path}: {unreadable.Text(screen.Language)}");
                return ExitCode.Unreadable;
            });
    }

    private static int Show(Screen screen, FormDocument document, bool json)
    {
        var violations = document.Violations()?.ToValueList() ?? [];
        if (json)
        {
            screen.Out.WriteLine(Json(document, violations, screen.Language).ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true }));
        }
        else
        {
            foreach (var violation in violations)
            {
                screen.Out.WriteLine(Screen.Printable(violation.Text(screen.Language)));
            }

            foreach (var warning in document.Warnings())
            {
                screen.Out.WriteLine(warning.Text(screen.Language));
            }

            screen.Out.WriteLine(violations.Count > 0
                ? screen.Pick($"{document.Name}: {violations.Count} to correct.", $"{document.Name}：{violations.Count} 处需更正。")
                : screen.Pick($"{document.Name}: clean.", $"{document.Name}：符合规则。"));
        }

        if (!document.IsFullyChecked)
        {
            screen.Fail(
                "Whether the gateways are yours, open and free was not checked: add what you know of them as \"knownGateways\".",
                "未核对网关是否属于本机构、已开通且无其他申请：请在 \"knownGateways\" 中补充网关信息。");
        }

        return violations.Count > 0 ? ExitCode.Attention : ExitCode.Good;
    }

    private static JsonObject Json(FormDocument document, ValueList<Violation> violations, Language language) => new()
    {
        ["form"] = document.Name,
        ["clean"] = violations.Count == 0,
        ["fullyChecked"] = document.IsFullyChecked,
        ["violations"] = new JsonArray([.. violations.Select(violation => new JsonObject
        {
            ["rule"] = violation.Rule.Id,
            ["code"] = violation.Code,
            ["path"] = violation.Path,
            ["found"] = violation.Found,
            ["allowed"] = violation.Allowed,
            ["text"] = violation.Text(language),
        })]),
        ["warnings"] = new JsonArray([.. document.Warnings().Select(warning => new JsonObject
        {
            ["rule"] = warning.Requirement.Rule.Id,
            ["code"] = warning.Requirement.Code,
            ["path"] = warning.Path,
            ["text"] = warning.Text(language),
        })]),
    };
}
