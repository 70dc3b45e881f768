using System.CommandLine;
using ExchangeGateway.Inventory;

namespace GatewayConsole.Auditing;

/// <summary><c>audit</c>: the portal's query tables against the certificates that are there.</summary>
internal static class AuditCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var format = new Option<string>("--format") { Description = "table, json, prometheus", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "prometheus");
        var command = new Command("audit", screen.Pick(
            "Audits an inventory at an instant. Exit code 0: clean (notes on what is not checkable do not count); 1: findings; 2: some input could not be read, the rest was audited; 64: wrong usage.",
            "按指定时点核查网关与证书。退出码 0：无问题（无法核对的提示不计）；1：有发现；2：部分输入无法读取，其余照常核查；64：用法错误。"))
        {
            options.Inventory, options.Certificates, options.At, format, options.Window, options.PasswordEnv, options.Language,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var inputs = new AuditInputs(screen);
            var rows = await inputs.RowsAsync(parsed.GetValue(options.Inventory)!, cancellation).ConfigureAwait(false);
            var files = parsed.GetValue(options.Certificates) is { } path ? inputs.Certificates(path, options.PasswordOf(parsed)) : null;
            var report = Audit.Run(rows, files, options.AtOf(parsed), options.WindowOf(parsed));
            AuditOutput.Write(screen, report, parsed.GetValue(format)!);
            return inputs.AllRead ? report.Findings.Any(finding => finding.Kind.Severity > Severity.Info) ? ExitCode.Attention : ExitCode.Good : ExitCode.Unreadable;
        });
        return command;
    }
}
