using ExchangeGateway.EKeys;

namespace GatewayConsole.EKeys;

/// <summary>What a token answered, in words and as an exit code.</summary>
internal static class EKeyOutput
{
    public static int Write(Screen screen, EKeyLogin login, string done) => login.Match(
        loggedIn: _ => Say(screen, done),
        rejected: rejected => Attention(screen, Rejected(screen, rejected)),
        refused: refused => Attention(screen, refused.Reason.Text(screen.Language)),
        cancelled: _ => Attention(screen, Cancelled(screen)),
        absent: _ => Absent(screen),
        otherToken: other => Other(screen, other),
        inUse: _ => InUse(screen),
        fault: fault => Fault(screen, fault));

    public static int Write(Screen screen, PinSetting setting, string done) => setting.Match(
        set: _ => Say(screen, done),
        newPinRefused: refused => Attention(screen, screen.Pick(
            $"The new PIN was not taken: it has to have {refused.Least}–{refused.Most} bytes, and what else the token asks for. The old one stays.",
            $"新密码未被接受：须为 {refused.Least}–{refused.Most} 个字节并符合令牌的其他要求。原密码不变。")),
        rejected: rejected => Attention(screen, Rejected(screen, rejected)),
        refused: refused => Attention(screen, refused.Reason.Text(screen.Language)),
        cancelled: _ => Attention(screen, Cancelled(screen)),
        absent: _ => Absent(screen),
        otherToken: other => Other(screen, other),
        inUse: _ => InUse(screen),
        fault: fault => Fault(screen, fault));

    public static int Write(Screen screen, PinReading reading) => reading.Match(
        status: status =>
        {
            screen.Out.WriteLine(status.Text(screen.Language));
            if (status.MustChange)
            {
                screen.Out.WriteLine(screen.Pick("The PIN must be changed: change-pin.", "须先修改密码：change-pin。"));
            }

            return status.Locked || status.FinalTry || status.MustChange ? ExitCode.Attention : ExitCode.Good;
        },
        absent: _ => Absent(screen),
        otherToken: other => Other(screen, other),
        fault: fault => Fault(screen, fault));

    public static int Absent(Screen screen) => Unreadable(screen, screen.Pick("No such token is there: plug it in, or see what there is with 'ekey list'.", "未找到该令牌：请插入，或用 ekey list 查看。"));

    public static int Fault(Screen screen, DeviceFault fault) => Unreadable(screen, screen.Pick(
        $"The device failed: {fault}. Unplug it, plug it in again, and look at its status before another try.",
        $"设备故障：{fault}。请拔出后重新插入，先查看状态再尝试。"));

    public static int Attention(Screen screen, string text) => Fail(screen, text, ExitCode.Attention);

    public static int Unreadable(Screen screen, string text) => Fail(screen, text, ExitCode.Unreadable);

    private static int Other(Screen screen, OtherToken other) => Unreadable(screen, screen.Pick(
        $"Another token is in its place: {other.Found}. No PIN was sent.", $"插入的是另一个令牌：{other.Found}。未发送密码。"));

    private static int InUse(Screen screen) => Unreadable(screen, screen.Pick("Another program is using the token at this moment: try again.", "令牌正被其他程序使用：请稍后再试。"));

    private static string Rejected(Screen screen, PinRejected rejected) => screen.Pick("Wrong PIN. ", "密码错误。") + rejected.Status.Text(screen.Language);

    private static string Cancelled(Screen screen) => screen.Pick(
        "No PIN was given: type it, or name where it comes from with --pin-env or --pin-fd. Nothing was sent.",
        "未提供密码：请输入，或用 --pin-env、--pin-fd 指定来源。未发送任何密码。");

    private static int Say(Screen screen, string text)
    {
        screen.Error.WriteLine(text);
        return ExitCode.Good;
    }

    private static int Fail(Screen screen, string text, int code)
    {
        screen.Fail(text);
        return code;
    }
}
