using System.CommandLine;

namespace GatewayConsole.EKeys;

/// <summary><c>ekey status</c>: what is known of a token's tries.</summary>
internal static class StatusCommand
{
    public static Command Create(Screen screen, TokenOptions options)
    {
        var command = new Command("status", screen.Pick(
            "Tells what is known of the PIN's tries, by the token and by what was tried here. It costs no try. Exit code 0: it takes a PIN; 1: locked, on its final try, or to be changed; 2: it cannot be read.",
            "查看密码的剩余尝试情况（令牌所示与本机记录）。不消耗尝试次数。退出码 0：可输入密码；1：已锁定、仅剩最后一次或须修改；2：无法读取。")).With(options.Token);
        command.SetAction(parsed => OpenToken.WithToken(screen, parsed, options, async token =>
        {
            screen.Out.WriteLine(Screen.Printable($"{token.Identity}"));
            var exit = EKeyOutput.Write(screen, await token.StatusAsync().ConfigureAwait(false));
            screen.Error.WriteLine(screen.Pick("This look cost no try.", "本次查看未消耗尝试次数。"));
            return exit;
        }));
        return command;
    }
}
