using System.CommandLine;
using ExchangeGateway.Pkcs11;

namespace GatewayConsole.EKeys;

/// <summary>Opens the module and the token that the options name, or says why not.</summary>
internal static class OpenToken
{
    public static int WithModule(Screen screen, string path, Func<Pkcs11Module, int> use) => Pkcs11Module.Open(path).Match(
        module =>
        {
            using (module)
            {
                return use(module);
            }
        },
        unusable => EKeyOutput.Unreadable(screen, unusable.Text(screen.Language)),
        fault => EKeyOutput.Fault(screen, fault));

    public static int WithToken(Screen screen, ParseResult parsed, TokenOptions options, Func<Pkcs11EKey, Task<int>> use) =>
        WithModule(screen, parsed.GetValue(options.Module)!, module => module.Connect(options.ChoiceOf(parsed), options.SettingsOf(parsed)).Match(
            connected: token => Use(token, use).GetAwaiter().GetResult(),
            absent: _ => EKeyOutput.Absent(screen),
            several: several => EKeyOutput.Unreadable(screen, screen.Pick("Several tokens fit; name one with --token and --serial: ", "有多个令牌符合；请用 --token 和 --serial 指定：") + string.Join(", ", several.Tokens)),
            unclear: unclear => EKeyOutput.Unreadable(screen, unclear.Signing.Count == 0
                ? screen.Pick($"{unclear.Token} shows no certificate to sign in with.", $"{unclear.Token} 中没有可用于登录的证书。")
                : screen.Pick($"{unclear.Token} shows more than one certificate to sign in with.", $"{unclear.Token} 中有多张可用于登录的证书。")),
            fault: fault => EKeyOutput.Fault(screen, fault)));

    private static async Task<int> Use(Pkcs11EKey token, Func<Pkcs11EKey, Task<int>> use)
    {
        await using (token.ConfigureAwait(false))
        {
            return await use(token).ConfigureAwait(false);
        }
    }
}
