using System.CommandLine;
using ExchangeGateway.EKeys;

namespace GatewayConsole.EKeys;

/// <summary><c>ekey unlock-request</c>: whether the papers that unlock a token are complete (6.2-1).</summary>
internal static class UnlockRequestCommand
{
    public static Command Create(Screen screen, TokenOptions options)
    {
        var form = new UnlockFormOptions(screen);
        var command = new Command("unlock-request", screen.Pick(
            "Checks the form and papers that have a locked EKey unlocked by the certificate authority, off line. It costs no try. Exit code 0: complete; 1: something is missing, or the EKey is not locked; 2: it cannot be read.",
            "核对由 CA 中心线下解锁所需的申请表和材料。不消耗尝试次数。退出码 0：齐全；1：有缺少的或未锁定；2：无法读取。")).With(options.Token, form.All);
        command.SetAction(parsed => OpenToken.WithToken(screen, parsed, options, async token => (await token.StatusAsync().ConfigureAwait(false)).Match(
            status => status.Locked
                ? Check(screen, form.Of(parsed))
                : EKeyOutput.Attention(screen, screen.Pick("It is not locked: no unlock is needed. ", "未锁定：无需解锁。") + status.Text(screen.Language)),
            absent: _ => EKeyOutput.Absent(screen),
            otherToken: _ => EKeyOutput.Absent(screen),
            fault: fault => EKeyOutput.Fault(screen, fault))));
        return command;
    }

    private static int Check(Screen screen, UnlockForm form)
    {
        if (form.Violations() is not { } violations)
        {
            screen.Out.WriteLine(screen.Pick("Complete. Hand it in; the certificate authority unlocks it, and then the PIN must be changed.", "材料齐全。请提交；CA 中心解锁后须修改密码。"));
            return ExitCode.Good;
        }

        foreach (var violation in violations)
        {
            screen.Out.WriteLine(violation.Text(screen.Language));
        }

        return ExitCode.Attention;
    }
}
