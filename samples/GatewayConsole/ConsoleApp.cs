using System.CommandLine;
using GatewayConsole.Access;
using GatewayConsole.Auditing;
using GatewayConsole.EKeys;
using GatewayConsole.Forms;
using GatewayConsole.Inspecting;
using GatewayConsole.Lifecycles;
using GatewayConsole.Planning;
using GatewayConsole.Registering;
using GatewayConsole.Rules;
using GatewayConsole.Support;
using GatewayConsole.Touring;
using NodaTime;

namespace GatewayConsole;

/// <summary>Puts the commands together and runs one.</summary>
internal static class ConsoleApp
{
    public static int Run(string[] args, Screen screen, IClock clock)
    {
        var options = new CommonOptions(screen, clock);
        var root = new RootCommand(screen.Pick(
            "Gateways and dedicated certificates of the Shanghai exchange. Without a command: a tour in ten seconds.",
            "上交所网关与专用数字证书工具。不带命令运行时，演示主要功能（约十秒）。"))
        {
            InspectCommand.Create(screen, options),
            AuditCommand.Create(screen, options),
            PlanCommand.Create(screen, options),
            NeedsRenewalCommand.Create(screen, options),
            CheckCommand.Create(screen, options),
            AccessCommand.Create(screen, options),
            EKeyCommand.Create(screen, options),
            RegistryCommand.Create(screen, options, clock),
            LifecyclesCommand.Create(screen, options),
            RulesCommand.Create(screen, options),
            SupportCommand.Create(screen, options),
        };
        root.Options.Add(options.At);
        root.Options.Add(options.Language);
        root.SetAction(parsed => Tour.Run(screen, options.AtOf(parsed)));

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(new() { Output = screen.Out, Error = screen.Error, EnableDefaultExceptionHandler = false });
        }

        screen.Fail($"{parsed.Errors[0].Message} {screen.Pick("Run with --help to see what can be asked.", "运行 --help 查看用法。")}");
        return ExitCode.Usage;
    }
}
