using System.CommandLine;
using ExchangeGateway.Rules;

namespace GatewayConsole.Rules;

/// <summary><c>rules [ID]</c>: the guide's rules, and what each demands.</summary>
internal static class RulesCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var id = new Argument<string?>("ID") { Description = screen.Pick("A rule as 2.2-7, or the beginning of one, as 2.2; without it all are listed.", "规则编号，如 2.2-7，或其开头，如 2.2；省略则列出全部。"), Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules", screen.Pick(
            "Lists the rules of the service guide, and the codes of what they demand. Exit code 0: shown; 1: there is no such rule; 64: wrong usage.",
            "列出服务指南的规则及其要求代码。退出码 0：已列出；1：无此规则；64：用法错误。"))
        {
            id, options.Language,
        };
        command.SetAction(parsed => Run(screen, parsed.GetValue(id) ?? ""));
        return command;
    }

    private static int Run(Screen screen, string id)
    {
        var rules = GuideRules.All.Where(rule => rule.Id.StartsWith(id, StringComparison.Ordinal) && (rule.Id == id || !id.Contains('-', StringComparison.Ordinal))).ToList();
        foreach (var rule in rules)
        {
            screen.Out.WriteLine($"{rule.Id,-6} {rule.Meaning(screen.Language)}");
            if (rule.Derived(screen.Language) is { } derived)
            {
                screen.Out.WriteLine($"       {screen.Pick("decided here:", "本库约定：")} {derived}");
            }

            foreach (var requirement in Requirement.All.Where(requirement => requirement.Rule == rule))
            {
                screen.Out.WriteLine($"       {requirement.Code}{(requirement.Allowed is { } allowed ? $" ({allowed})" : "")}");
            }
        }

        if (rules.Count == 0)
        {
            screen.Fail($"{id}: there is no such rule. Run rules without a word to see them all.", $"{id}：没有此规则。不带参数运行 rules 可查看全部。");
        }

        return rules.Count > 0 ? ExitCode.Good : ExitCode.Attention;
    }
}
