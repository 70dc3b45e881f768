using System.CommandLine;
using ExchangeGateway;
using ExchangeGateway.Lifecycles;

namespace GatewayConsole.Lifecycles;

/// <summary><c>lifecycles [NAME]</c>: draws the lifecycles.</summary>
internal static class LifecyclesCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var name = new Argument<string?>("NAME") { Description = screen.Pick("Which one; without it they are listed.", "生命周期名称；省略则列出全部。"), Arity = ArgumentArity.ZeroOrOne };
        name.AcceptOnlyFromAmong([.. Guide.Lifecycles.Select(lifecycle => lifecycle.Name)]);
        var format = new Option<string>("--format") { Description = screen.Pick("How it is drawn: mermaid or dot.", "图形格式：mermaid 或 dot。"), DefaultValueFactory = _ => "mermaid" };
        format.AcceptOnlyFromAmong("mermaid", "dot");
        var command = new Command("lifecycles", screen.Pick("Lists the lifecycles, or draws one.", "列出生命周期，或绘制其中之一。")) { name, format, options.Language };
        command.SetAction(parsed => Run(screen, parsed.GetValue(name), parsed.GetValue(format) == "dot"));
        return command;
    }

    private static int Run(Screen screen, string? name, bool dot)
    {
        foreach (var lifecycle in Guide.Lifecycles.Where(lifecycle => name is null || lifecycle.Name == name))
        {
            screen.Out.Write(
                name is null ? $"{lifecycle.Name,-20} {string.Join(" · ", lifecycle.States.Select(state => LifecycleDiagram.Caption(state, screen.Language)))}\n"
                : dot ? lifecycle.ToDot(screen.Language)
                : lifecycle.ToMermaid(screen.Language));
        }

        return ExitCode.Good;
    }
}
