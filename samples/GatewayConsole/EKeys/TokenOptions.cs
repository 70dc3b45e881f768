using System.CommandLine;
using ExchangeGateway.EKeys;
using ExchangeGateway.Pkcs11;

namespace GatewayConsole.EKeys;

/// <summary>The options that say which token, how it signs, and where a PIN comes from. A PIN is never an argument.</summary>
internal sealed class TokenOptions
{
    private readonly Screen _screen;

    public TokenOptions(Screen screen, CommonOptions options)
    {
        (_screen, Language) = (screen, options.Language);
        Module = new("--module") { Description = screen.Pick("The vendor's PKCS#11 module.", "厂商的 PKCS#11 模块文件。"), HelpName = "SO", Required = true };
        Label = new("--token") { Description = screen.Pick("The token's label, where there are several.", "令牌标签（有多个令牌时）。"), HelpName = "LABEL" };
        Serial = new("--serial") { Description = screen.Pick("The token's serial number, where labels repeat.", "令牌序列号（标签重复时）。"), HelpName = "S" };
        Profile = new("--profile") { Description = screen.Pick($"How the vendor signs with SM2: {Names}.", $"厂商的 SM2 签名方式：{Names}。"), HelpName = "NAME" };
        Profile.AcceptOnlyFromAmong([.. Sm2Scheme.Published.Select(scheme => scheme.Name)]);
        Attempts = new("--attempts") { Description = screen.Pick("How many wrong PINs lock the token; 6 where it is left out. Too few is safe, too many is not.", "令牌输错几次后锁定；省略则为 6。宁少勿多。"), HelpName = "N", DefaultValueFactory = _ => PinPolicy.Cautious.Tries };
        Attempts.Validators.Add(result => ValidateAttempts(result.GetValueOrDefault<int>(), result.AddError));
        Tries = new("--tries") { Description = screen.Pick("The folder that keeps what was tried, one for all programs that use the token; never a PIN.", "保存尝试记录的目录，所有使用该令牌的程序共用；不含密码。"), HelpName = "DIR" };
        PinEnv = new("--pin-env") { Description = screen.Pick("The environment variable that holds the PIN. Once it is rejected it waits for 'acknowledge'.", "保存密码的环境变量名。被拒绝后须先 acknowledge。"), HelpName = "NAME" };
        PinEnv.Validators.Add(result =>
        {
            if (result.Tokens is [var name] && Environment.GetEnvironmentVariable(name.Value) is null)
            {
                result.AddError(screen.Pick($"The environment variable {name.Value} is not set: set it to the PIN.", $"环境变量 {name.Value} 未设置：请先将其设为密码。"));
            }
        });
        PinDescriptor = new("--pin-fd") { Description = screen.Pick("The file descriptor that the PIN is read from, up to the line's end.", "读取密码的文件描述符（读到行尾）。"), HelpName = "N" };
        FinalTry = new("--take-final-try") { Description = screen.Pick("You agree to risk the final try: a wrong PIN locks the token. It counts for a PIN that you type alone.", "同意冒险使用最后一次尝试：输错即锁定。仅对手工输入的密码有效。") };
    }

    public Option<string> Module { get; }

    public Option<string?> Label { get; }

    public Option<string?> Serial { get; }

    public Option<string?> Profile { get; }

    public Option<int> Attempts { get; }

    public Option<string?> Tries { get; }

    public Option<string?> PinEnv { get; }

    public Option<int?> PinDescriptor { get; }

    public Option<bool> FinalTry { get; }

    public Option<string?> Language { get; }

    // Of the user, so that all of the user's programs find the same one.
    private static string OwnFolder => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "exchange-gateway", "tries");

    private static string Names => string.Join(", ", Sm2Scheme.Published.Select(scheme => scheme.Name));

    /// <summary>Which token.</summary>
    public IEnumerable<Option> Token => [Module, Label, Serial, Tries, Attempts, Language];

    /// <summary>Where its PIN comes from.</summary>
    public IEnumerable<Option> Pin => [PinEnv, PinDescriptor, FinalTry];

    public TokenChoice ChoiceOf(ParseResult parsed) => new() { Label = parsed.GetValue(Label), Serial = parsed.GetValue(Serial) };

    public ITryRecords TriesOf(ParseResult parsed) => new TriesFolder(parsed.GetValue(Tries) ?? OwnFolder);

    public PinPolicy PolicyOf(ParseResult parsed) => PinPolicy.Of(parsed.GetValue(Attempts)).AsT0;

    public Pkcs11Settings SettingsOf(ParseResult parsed) => new(TriesOf(parsed))
    {
        UserPins = PolicyOf(parsed),
        Sm2 = parsed.GetValue(Profile) is { } name ? Sm2Scheme.Find(name) : null,
        SignaturePrompt = PromptOf(parsed),
    };

    public IPinPrompt PromptOf(ParseResult parsed) =>
        parsed.GetValue(PinEnv) is { } name ? GivenPin.OfVariable(name)
        : parsed.GetValue(PinDescriptor) is { } descriptor ? GivenPin.OfDescriptor(descriptor)
        : Keyboard;

    public MaskedPrompt Keyboard => new(_screen);

    private void ValidateAttempts(int attempts, Action<string> refuse) =>
        PinPolicy.Of(attempts, path: "--attempts").Switch(static _ => { }, violation => refuse(violation.Text(_screen.Language)));
}
