using System.CommandLine;

namespace GatewayConsole.EKeys;

/// <summary><c>ekey …</c>: EKeys over PKCS#11, without ever locking one by accident.</summary>
internal static class EKeyCommand
{
    public static Command Create(Screen screen, CommonOptions common)
    {
        var options = new TokenOptions(screen, common);
        return new("ekey", screen.Pick(
            "EKeys over PKCS#11: one prompt is one try, and the final try is taken with your consent alone. Exit code 0: done; 1: the PIN was rejected, or nothing was sent; 2: no such token, or the device failed; 64: wrong usage.",
            "通过 PKCS#11 使用 EKey：一次输入即一次尝试，最后一次尝试须经本人同意。退出码 0：完成；1：密码被拒绝或未发送；2：无该令牌或设备故障；64：用法错误。"))
        {
            ListCommand.Create(screen, options),
            StatusCommand.Create(screen, options),
            LoginCommand.Create(screen, options),
            SignCommand.Create(screen, options),
            ChangePinCommand.Create(screen, options),
            UnlockRequestCommand.Create(screen, options),
            AcknowledgeCommand.Create(screen, options),
        };
    }

    /// <summary>A command with some groups of options.</summary>
    public static Command With(this Command command, params IEnumerable<Option>[] groups)
    {
        foreach (var option in groups.SelectMany(group => group))
        {
            command.Options.Add(option);
        }

        return command;
    }
}
