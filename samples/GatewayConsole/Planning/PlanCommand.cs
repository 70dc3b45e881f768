using System.CommandLine;
using System.CommandLine.Parsing;
using ExchangeGateway.Calendars;
using ExchangeGateway.Certificates;
using ExchangeGateway.Renewals;
using GatewayConsole.Auditing;

namespace GatewayConsole.Planning;

/// <summary><c>plan</c>: what to start by when, so that no certificate lapses.</summary>
internal static class PlanCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var ics = new Option<string?>("--ics") { Description = screen.Pick("Writes the dates as a calendar file too. Imported again, its entries are updated, not doubled.", "同时将各日期写入日历文件；再次导入会更新而不会重复。"), HelpName = "FILE" };
        var calendar = new Option<string[]>("--calendar")
        {
            Description = screen.Pick("A year's holidays as samples/calendars/2026.json has them, for a year that is not built in: 2026 alone is.", "年度放假安排，格式见 samples/calendars/2026.json；内置仅 2026 年。"),
            HelpName = "JSON",
            AllowMultipleArgumentsPerToken = true,
        };
        var eKey = LeadTimeOption("--ekey-lead-time", screen.Pick("Working days that a new EKey takes, from the application to signing in.", "EKey 证书从申请到可登录所需工作日。"), RenewalTerms.Default.EKey, screen);
        var file = LeadTimeOption("--file-lead-time", screen.Pick("Working days that a new file certificate takes.", "文件证书从申请到可登录所需工作日。"), RenewalTerms.Default.File, screen);
        var colour = new Option<EKeyColour>("--ekey-colour") { Description = screen.Pick("The colour of your market-data EKeys: it decides by which type they are replaced (rule 5.1-2).", "行情网关 EKey 的颜色，决定更换的证书类型（规则 5.1-2）。"), HelpName = "red|black|blue" };
        colour.AcceptOnlyFromAmong("red", "black", "blue");
        var format = new Option<string>("--format") { Description = "table, json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("plan", screen.Pick(
            "Plans renewals: what to start by when, counted in working days, and what lapses otherwise. Exit code 0: nothing is to be started now (notes on what is not checkable do not count); 1: something is, or lapsed already, or its start date is not known and may be now; 2: some input could not be read, the rest was planned; 64: wrong usage; 255: the calendar file could not be written.",
            "制定证书更换计划：按工作日计算最迟何时开始，以及不处理的后果。退出码 0：目前无需开始（无法核对的提示不计）；1：有应立即开始、已失效，或开始日期未知且可能已到的；2：部分输入无法读取，其余照常计划；64：用法错误；255：日历文件无法写入。"))
        {
            options.Inventory, options.Certificates, options.At, ics, calendar, eKey, file, colour, format, options.PasswordEnv, options.Language,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var inputs = new AuditInputs(screen);
            var rows = await inputs.RowsAsync(parsed.GetValue(options.Inventory)!, cancellation).ConfigureAwait(false);
            var files = parsed.GetValue(options.Certificates) is { } path ? inputs.Certificates(path, options.PasswordOf(parsed)) : null;
            var days = inputs.Years(parsed.GetValue(calendar) ?? []).Aggregate(ShanghaiCalendar.Default, (known, year) => known.With(year));
            var terms = new RenewalTerms { EKey = parsed.GetValue(eKey), File = parsed.GetValue(file), EKeyColour = parsed.GetValue(colour) };
            var plan = RenewalPlan.Make(rows, files, options.AtOf(parsed), terms, days);
            PlanOutput.Write(screen, plan, parsed.GetValue(format)!);
            return parsed.GetValue(ics) is { } target && !PlanCalendar.Write(screen, plan, target) ? ExitCode.Error
                : !inputs.AllRead ? ExitCode.Unreadable
                : plan.Steps.Any(step => step.Urgency > RenewalUrgency.Later) ? ExitCode.Attention
                : ExitCode.Good;
        });
        return command;
    }

    private static Option<LeadTime> LeadTimeOption(string name, string description, LeadTime start, Screen screen) => new(name)
    {
        Description = description,
        HelpName = "DAYS",
        DefaultValueFactory = _ => start,
        CustomParser = result => Parse(result, name, screen),
    };

    private static LeadTime Parse(ArgumentResult result, string name, Screen screen)
    {
        var text = result.Tokens.Single().Value;
        var leadTime = LeadTime.Of(int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days) ? days : 0, name);
        if (!leadTime.TryPickT0(out var legal, out var violation))
        {
            result.AddError((violation with { Found = text }).Text(screen.Language));
        }

        return legal;
    }
}
