using System.CommandLine;
using ExchangeGateway.Certificates;
using ExchangeGateway.X509;
using NodaTime;

namespace GatewayConsole.Inspecting;

/// <summary><c>inspect PATH…</c>: a line for every certificate of every file.</summary>
internal static class InspectCommand
{
    public static Command Create(Screen screen, CommonOptions options)
    {
        var paths = new Argument<string[]>("PATH") { Description = screen.Pick("Files, and folders that are walked.", "文件或目录（逐级遍历）。"), Arity = ArgumentArity.OneOrMore };
        var command = new Command("inspect", screen.Pick(
            "Shows the certificates of files, whatever their names end in. Exit code 0: all valid; 1: something needs attention; 2: something could not be read; 64: wrong usage.",
            "查看文件中的证书，不论扩展名。退出码 0：全部有效；1：有需要处理的；2：有无法读取的；64：用法错误。"))
        {
            paths, options.Json, options.At, options.PasswordEnv, options.Window, options.Language,
        };
        command.SetAction(parsed => Run(
            screen, parsed.GetValue(paths)!, parsed.GetValue(options.Json), options.AtOf(parsed), options.PasswordOf(parsed), options.WindowOf(parsed)));
        return command;
    }

    private static int Run(Screen screen, string[] paths, bool json, Instant at, string? password, RenewalPolicy policy)
    {
        var exit = ExitCode.Good;
        var progress = new Progress(screen);
        foreach (var path in FileWalk.Of(paths))
        {
            var reading = CertificateFile.ReadFile(path, password);
            foreach (var (index, outcome) in reading.Entries.Index())
            {
                var entry = InspectedEntry.Of(path, index, outcome, at, policy, screen.Language);
                (json ? (Action<Screen, InspectedEntry>)InspectOutput.WriteJson : InspectOutput.WriteLine)(screen, entry);
                exit = Math.Max(exit, entry.ExitCode);
            }

            if (reading.PrivateKeysSkipped > 0)
            {
                screen.Fail($"{path}: {reading.PrivateKeysSkipped} private key(s) passed over.", $"{path}：跳过 {reading.PrivateKeysSkipped} 个私钥。");
            }

            progress.Step();
        }

        progress.Done();
        return exit;
    }
}
