using System.CommandLine;
using ExchangeGateway.Inventory;

namespace GatewayConsole.Auditing;

/// <summary><c>audit</c>: the portal's query tables against the certificates that are there.</summary>
internal static class AuditCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var inventory = new Option<string[]>("--inventory")
        {
            Description = screen.Pick("The portal's query tables as CSV: UTF-8 or GB18030, comma or tab.", "从平台导出的查询列表（CSV，UTF-8 或 GB18030，逗号或制表符分隔）。"),
            HelpName = "CSV",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var folder = new Option<string?>("--certificates") { Description = screen.Pick("A folder of certificates; a folder in it that bears a registration number holds that gateway's.", "证书目录；其下以登记编号命名的子目录存放该网关的证书。"), HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "table, json, prometheus", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "prometheus");
        var command = new Command("audit", screen.Pick(
            "Audits an inventory at an instant. Exit code 0: clean (notes on what is not checkable do not count); 1: findings; 2: some input could not be read, the rest was audited; 64: wrong usage.",
            "按指定时点核查网关与证书。退出码 0：无问题（无法核对的提示不计）；1：有发现；2：部分输入无法读取，其余照常核查；64：用法错误。"))
        {
            inventory, folder, options.At, format, options.Window, options.PasswordEnv, options.Language,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var inputs = new AuditInputs(screen);
            var rows = await inputs.RowsAsync(parsed.GetValue(inventory)!, cancellation).ConfigureAwait(false);
            var files = parsed.GetValue(folder) is { } path ? inputs.Certificates(path, options.PasswordOf(parsed)) : null;
            var report = Audit.Run(rows, files, options.AtOf(parsed), options.WindowOf(parsed));
            AuditOutput.Write(screen, report, parsed.GetValue(format)!);
            return inputs.AllRead ? report.Findings.Any(finding => finding.Kind.Severity > Severity.Info) ? ExitCode.Attention : ExitCode.Good : ExitCode.Unreadable;
        });
        return command;
    }
}
