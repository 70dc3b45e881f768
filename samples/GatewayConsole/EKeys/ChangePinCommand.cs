using System.CommandLine;
using ExchangeGateway.EKeys;

namespace GatewayConsole.EKeys;

/// <summary><c>ekey change-pin</c>: the old PIN is a try like any other.</summary>
internal static class ChangePinCommand
{
    public static Command Create(Screen screen, TokenOptions options)
    {
        var variable = new Option<string?>("--new-pin-env") { Description = screen.Pick("The environment variable that holds the new PIN. It is typed twice where this is left out.", "保存新密码的环境变量名。省略则输入两次。"), HelpName = "NAME" };
        var command = new Command("change-pin", screen.Pick("Changes the PIN. The old one is one try.", "修改密码。原密码只尝试一次。")) { variable }.With(options.Token, options.Pin);
        command.SetAction(parsed => OpenToken.WithToken(screen, parsed, options, async token =>
        {
            using var newPin = parsed.GetValue(variable) is { } name ? GivenPin.OfVariable(name).Take() : Typed(screen, options.Keyboard);
            return newPin is null
                ? EKeyOutput.Attention(screen, screen.Pick("No new PIN, or not the same one twice: nothing was changed.", "未提供新密码，或两次不一致：未作修改。"))
                : EKeyOutput.Write(screen, await token.ChangePinAsync(options.PromptOf(parsed), newPin, parsed.GetValue(options.FinalTry)).ConfigureAwait(false), screen.Pick("The PIN is changed.", "密码已修改。"));
        }));
        return command;
    }

    private static Pin? Typed(Screen screen, MaskedPrompt keyboard)
    {
        var first = keyboard.Ask(screen.Pick("New PIN", "新密码"));
        using var second = first is null ? null : keyboard.Ask(screen.Pick("New PIN again", "再次输入新密码"));
        if (first is null || (second is not null && first.Utf8.SequenceEqual(second.Utf8)))
        {
            return first;
        }

        first.Dispose();
        return null;
    }
}
