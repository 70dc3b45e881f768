using System.CommandLine;

namespace GatewayConsole.EKeys;

/// <summary><c>ekey login</c>: whether the PIN is right, with one try.</summary>
internal static class LoginCommand
{
    public static Command Create(Screen screen, TokenOptions options)
    {
        var command = new Command("login", screen.Pick("Logs in with one PIN, and out again: one try, whatever happens.", "用一个密码登录后退出：只尝试一次。")).With(options.Token, options.Pin);
        command.SetAction(parsed => OpenToken.WithToken(screen, parsed, options, async token =>
            EKeyOutput.Write(screen, await token.LogInAsync(options.PromptOf(parsed), parsed.GetValue(options.FinalTry)).ConfigureAwait(false), screen.Pick("The PIN is right.", "密码正确。"))));
        return command;
    }
}
