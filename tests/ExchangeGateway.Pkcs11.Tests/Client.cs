using ExchangeGateway.EKeys;
using ExchangeGateway.Tokens;
using ExchangeGateway.X509;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>What tests have a worker do, by this library's own interface. Outcomes come back as text. Connections stay until the worker ends.</summary>
internal static class Client
{
    private static readonly Dictionary<string, Pkcs11EKey> Connections = [];

    public static readonly byte[] Challenge = "随机数 1234"u8.ToArray();

    public static Pkcs11Module Module(TokenFacts token) => Pkcs11Module.Open(token.Module).AsT0;

    public static TriesFolder Tries(TokenFacts token) => new(Path.Combine(token.Folder, "tries"));

    public static Pkcs11Settings Settings(TokenFacts token) => new(Tries(token)) { SignaturePrompt = Prompt.Typed(token.Pin) };

    /// <summary>A connection by name; made when first asked for.</summary>
    public static Pkcs11EKey Connection(TokenFacts token, string name = "", Pkcs11Settings? settings = null)
    {
        if (!Connections.TryGetValue(name, out var connection))
        {
            using var module = Module(token);
            Connections[name] = connection = module.Connect(new() { Label = token.Label, Certificate = Certificate(token).Fingerprint }, settings ?? Settings(token)).Match(
                static connected => connected,
                static absent => throw new InvalidOperationException($"{absent}"),
                static several => throw new InvalidOperationException($"{several}"),
                static unclear => throw new InvalidOperationException($"{unclear}"),
                static fault => throw new InvalidOperationException($"{fault}"));
        }

        return connection;
    }

    /// <summary>The signing certificate of the token.</summary>
    public static Certificate Certificate(TokenFacts token)
    {
        using var module = Module(token);
        return module.Tokens().AsT0.Tokens.Single(one => one.Identity.Label == token.Label).Certificates[0];
    }

    public static async Task<string> LogIn(TokenFacts token, string pin, bool unattended = false, bool consent = false, string connection = "") =>
        Text(await Connection(token, connection).LogInAsync(unattended ? Prompt.Configured(pin) : Prompt.Typed(pin), consent));

    public static async Task<string> Sign(TokenFacts token, string connection = "") => Text(await Connection(token, connection).SignAsync(Challenge));

    public static string Text(EKeyLogin login) => login.Match(
        static _ => "LoggedIn",
        static rejected => $"PinRejected{Flags(rejected.Status)}",
        static refused => $"PinRefused {refused.Reason}{Flags(refused.Status)}",
        static _ => "PromptCancelled",
        static _ => "TokenAbsent",
        static other => $"OtherToken {other.Found}",
        static _ => "InUse",
        static fault => $"{fault}");

    public static string Text(SignOutcome outcome) => outcome.Match(static _ => "Signed", static refusal => $"{refusal}", static fault => $"{fault}");

    private static string Flags(PinStatus status) => status.Locked ? " locked" : status.FinalTry ? " final" : status.Low ? " low" : "";
}
