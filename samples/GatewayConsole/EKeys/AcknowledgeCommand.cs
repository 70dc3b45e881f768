using System.CommandLine;
using ExchangeGateway.EKeys;

namespace GatewayConsole.EKeys;

/// <summary><c>ekey acknowledge</c>: an operator looked at a token whose configured PIN was rejected.</summary>
internal static class AcknowledgeCommand
{
    public static Command Create(Screen screen, TokenOptions options)
    {
        var unlocked = new Option<bool>("--unlocked") { Description = screen.Pick("The certificate authority unlocked it: the count of tries begins anew.", "CA 中心已解锁：尝试次数重新计数。") };
        var command = new Command("acknowledge", screen.Pick(
            "Lets a configured PIN be sent again after one was rejected. Correct the configuration first. Tries that are spent stay spent.",
            "允许在被拒绝后再次发送所配置的密码。请先更正配置。已消耗的次数不恢复。"))
        {
            unlocked,
        }.With(options.Token);
        command.SetAction(parsed => OpenToken.WithToken(screen, parsed, options, async token =>
        {
            var gate = new PinGate(options.TriesOf(parsed), options.PolicyOf(parsed));
            var change = parsed.GetValue(unlocked)
                ? await gate.ResetAsync(token.Identity).ConfigureAwait(false)
                : await gate.AcknowledgeAsync(token.Identity).ConfigureAwait(false);
            return change.Match(
                record =>
                {
                    screen.Error.WriteLine(screen.Pick($"Acknowledged. Wrong PINs known of: {record.Spent}.", $"已确认。已知输错次数：{record.Spent}。"));
                    return ExitCode.Good;
                },
                _ => EKeyOutput.Unreadable(screen, screen.Pick("Another program is using the token at this moment: try again.", "令牌正被其他程序使用：请稍后再试。")),
                unavailable => EKeyOutput.Unreadable(screen, unavailable.Why));
        }));
        return command;
    }
}
