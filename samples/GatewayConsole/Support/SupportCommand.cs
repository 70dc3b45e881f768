using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using ExchangeGateway.Rules;

namespace GatewayConsole.Support;

/// <summary><c>support</c>: whom to call and where to go, for what.</summary>
internal static class SupportCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var command = new Command("support", screen.Pick(
            "Lists support lines and addresses, and what each is for. Exit code 0: shown; 64: wrong usage.",
            "列出支持热线和网址及其用途。退出码 0：已列出；64：用法错误。"))
        {
            options.Json, options.Language,
        };
        command.SetAction(parsed => Run(screen, SupportDirectory.Default, parsed.GetValue(options.Json)));
        return command;
    }

    private static int Run(Screen screen, SupportDirectory support, bool json)
    {
        if (json)
        {
            var entries = new JsonArray([.. support.Entries.Select(entry => new JsonObject
            {
                ["code"] = entry.Code,
                ["number"] = entry.Line?.Number,
                ["keys"] = entry.Line?.Keys,
                ["address"] = entry.Address?.Value,
                ["purpose"] = entry.Purpose(screen.Language),
            })]);
            screen.Out.WriteLine(entries.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true }));
            return ExitCode.Good;
        }

        foreach (var entry in support.Entries)
        {
            screen.Out.WriteLine(entry.Purpose(screen.Language));
            screen.Out.WriteLine($"  {entry.Text(screen.Language)}");
        }

        return ExitCode.Good;
    }
}
