using System.CommandLine;
using ExchangeGateway.Pkcs11;

namespace GatewayConsole.EKeys;

/// <summary><c>ekey sign</c>: signs a challenge as a gateway signs in.</summary>
internal static class SignCommand
{
    public static Command Create(Screen screen, TokenOptions options)
    {
        var challenge = new Argument<string>("FILE") { Description = screen.Pick("The bytes to sign.", "待签名的数据文件。") };
        var command = new Command("sign", screen.Pick(
            "Logs in with one PIN, signs a file's bytes, and writes the signature in base 64; it was verified with the certificate.",
            "用一个密码登录，对文件内容签名，以 Base64 输出；签名已用证书验证。"))
        {
            challenge, options.Profile,
        }.With(options.Token, options.Pin);
        command.SetAction(parsed => Read(parsed.GetValue(challenge)!) is { } bytes
            ? OpenToken.WithToken(screen, parsed, options, token => Sign(screen, parsed, options, token, bytes))
            : EKeyOutput.Unreadable(screen, screen.Pick($"{parsed.GetValue(challenge)} cannot be read.", $"无法读取 {parsed.GetValue(challenge)}。")));
        return command;
    }

    private static async Task<int> Sign(Screen screen, ParseResult parsed, TokenOptions options, Pkcs11EKey token, byte[] challenge)
    {
        var login = await token.LogInAsync(options.PromptOf(parsed), parsed.GetValue(options.FinalTry)).ConfigureAwait(false);
        if (!login.IsT0)
        {
            return EKeyOutput.Write(screen, login, "");
        }

        return (await token.SignAsync(challenge).ConfigureAwait(false)).Match(
            signed =>
            {
                screen.Out.WriteLine(Convert.ToBase64String(signed.Signature.Span));
                return ExitCode.Good;
            },
            refusal => EKeyOutput.Attention(screen, ExchangeGateway.EKeys.EKeyTexts.Text(refusal, screen.Language)),
            fault => EKeyOutput.Fault(screen, fault));
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
