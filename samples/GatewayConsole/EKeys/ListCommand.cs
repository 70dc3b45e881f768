using System.CommandLine;
using ExchangeGateway.Pkcs11;
using Spectre.Console;

namespace GatewayConsole.EKeys;

/// <summary><c>ekey list</c>: the tokens of a module, with no login.</summary>
internal static class ListCommand
{
    public static Command Create(Screen screen, TokenOptions options)
    {
        var command = new Command("list", screen.Pick("Lists the tokens that are there. It costs no try.", "列出现有令牌。不消耗尝试次数。")).With([options.Module, options.Language]);
        command.SetAction(parsed => OpenToken.WithModule(screen, parsed.GetValue(options.Module)!, module => module.Tokens().Match(
            tokens => Write(screen, tokens),
            fault => EKeyOutput.Fault(screen, fault))));
        return command;
    }

    private static int Write(Screen screen, TokenList tokens)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(
            screen.Pick("label", "标签"), screen.Pick("serial", "序列号"), screen.Pick("maker", "厂商"), screen.Pick("certificate to sign in with", "登录证书"), screen.Pick("ends (UTC)", "到期（UTC）"), screen.Pick("PIN", "密码状态"));
        foreach (var token in tokens.Tokens)
        {
            var signing = token.Certificates.FirstOrDefault(certificate => certificate.Fingerprint == token.Identity.Certificate);
            table.AddRow([.. new[]
            {
                token.Identity.Label, token.Identity.Serial, $"{token.Identity.Manufacturer} {token.Identity.Model}".Trim(),
                signing?.Subject ?? "–", signing is null ? "–" : $"{signing.Facts.Validity.NotAfter:uuuu-MM-dd HH:mm}", token.Pin.Text(screen.Language),
            }.Select(cell => new Text(Screen.Printable(cell)))]);
        }

        if (tokens.Tokens.Count > 0)
        {
            screen.Ansi.Write(table);
        }

        return tokens.Faults.Count > 0 ? EKeyOutput.Fault(screen, tokens.Faults[0])
            : tokens.Tokens.Count == 0 ? EKeyOutput.Unreadable(screen, screen.Pick("No token is there. Plug one in; one that nobody initialised is not shown.", "未找到令牌。请插入；未初始化的令牌不显示。"))
            : ExitCode.Good;
    }
}
