using System.Security.Cryptography;
using ExchangeGateway.EKeys;
using ExchangeGateway.Tokens;
using ExchangeGateway.X509;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>What tests have a worker do, by this library's own interface. Outcomes come back as text. Connections stay, by name, until the worker ends.</summary>
internal static class Client
{
    private static readonly Dictionary<string, Pkcs11EKey> Connections = [];

    public static byte[] Challenge { get; } = "随机数 1234"u8.ToArray();

    public static Pkcs11Module Module(TokenFacts token) => Pkcs11Module.Open(token.Module).AsT0;

    public static TriesFolder Tries(TokenFacts token) => new(Path.Combine(token.Folder, "tries"));

    public static Pkcs11Settings Settings(TokenFacts token) => new(Tries(token));

    public static PinGate Gate(TokenFacts token) => new(Tries(token));

    /// <summary>The token as its module lists it.</summary>
    public static TokenListing Listed(TokenFacts token)
    {
        using var module = Module(token);
        return module.Tokens().AsT0.Tokens.Single(one => one.Identity.Label == token.Label);
    }

    /// <summary>A connection to the token's first certificate, by name; made when first asked for.</summary>
    public static Pkcs11EKey Connection(TokenFacts token, string name = "", Pkcs11Settings? settings = null, int certificate = 0)
    {
        if (!Connections.TryGetValue(name, out var connection))
        {
            using var module = Module(token);
            var chosen = Listed(token).Certificates[certificate].Fingerprint;
            Connections[name] = connection = Connected(module.Connect(new() { Label = token.Label, Certificate = chosen }, settings ?? Settings(token)));
        }

        return connection;
    }

    public static Pkcs11EKey Connected(TokenConnection connection) => connection.Match(
        static connected => connected,
        static absent => throw new InvalidOperationException($"{absent}"),
        static several => throw new InvalidOperationException($"{several}"),
        static unclear => throw new InvalidOperationException($"{unclear}"),
        static fault => throw new InvalidOperationException($"{fault}"));

    public static async Task<string> LogIn(TokenFacts token, string pin, bool unattended = false, bool consent = false, string connection = "") =>
        Text(await Connection(token, connection).LogInAsync(unattended ? Prompt.Configured(pin) : Prompt.Typed(pin), consent));

    /// <summary>The same, where the host said how many tries the token has, and that a right PIN need not give them back.</summary>
    public static async Task<string> LogInCounted(TokenFacts token, int tries, string pin, bool unattended = false, bool consent = false)
    {
        var connection = Connection(token, $"{tries}", Settings(token) with { UserPins = PinPolicy.Of(tries).AsT0 });
        return Text(await connection.LogInAsync(unattended ? Prompt.Configured(pin) : Prompt.Typed(pin), consent));
    }

    public static async Task<bool> LogOut(TokenFacts token, string connection = "")
    {
        await Connection(token, connection).LogOutAsync();
        return true;
    }

    public static async Task<bool> Close(string connection = "")
    {
        if (Connections.Remove(connection, out var closed))
        {
            await closed.DisposeAsync();
        }

        return true;
    }

    public static async Task<string> Sign(TokenFacts token, string connection = "") => Text(await Connection(token, connection).SignAsync(Challenge));

    public static async Task<string> Status(TokenFacts token, string connection = "") => (await Connection(token, connection).StatusAsync()).Match(
        static status => $"{(status.SpentAtLeast > 0 ? $"spent {status.SpentAtLeast}" : "untried")}{Flags(status)}",
        static _ => "TokenAbsent",
        static other => $"OtherToken {other.Found}",
        static fault => $"{fault}");

    public static async Task<string> ChangePin(TokenFacts token, string old, string pin, bool consent = false, string connection = "")
    {
        using var newPin = Pin.Copy(pin);
        return Text(await Connection(token, connection).ChangePinAsync(Prompt.Typed(old), newPin, consent));
    }

    public static async Task<string> Unlock(TokenFacts token, Unlocking unlocking, string officerPin, string pin, bool consent = false)
    {
        using var newPin = Pin.Copy(pin);
        return Text(await Connection(token, $"{unlocking}", Settings(token) with { Unlocking = unlocking }).UnlockAsync(Prompt.Typed(officerPin), newPin, consent));
    }

    public static async Task<bool> Acknowledge(TokenFacts token) => (await Gate(token).AcknowledgeAsync(Connection(token).Identity)).IsT0;

    public static string Text(EKeyLogin login) => login.Match(
        static _ => "LoggedIn",
        static rejected => $"PinRejected{Flags(rejected.Status)}",
        static refused => $"PinRefused {refused.Reason}",
        static _ => "PromptCancelled",
        static _ => "TokenAbsent",
        static other => $"OtherToken {other.Found}",
        static _ => "InUse",
        static fault => $"{fault}");

    public static string Text(PinSetting setting) => setting.Match(
        static _ => "PinSet",
        static refused => $"NewPinRefused {refused.Least}-{refused.Most}",
        static rejected => $"PinRejected{Flags(rejected.Status)}",
        static refused => $"PinRefused {refused.Reason}",
        static _ => "PromptCancelled",
        static _ => "TokenAbsent",
        static other => $"OtherToken {other.Found}",
        static _ => "InUse",
        static fault => $"{fault}");

    public static string Text(SignOutcome outcome) => outcome.Match(static _ => "Signed", static refusal => $"{refusal}", static fault => $"{fault}");

    /// <summary>Whether .NET takes a signature for the certificate's.</summary>
    public static bool IsSignature(Certificate certificate, byte[] signature, RSASignaturePadding padding)
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(certificate.Der.Span[certificate.Facts.PublicKey], out _);
        return rsa.VerifyData(Challenge, signature, HashAlgorithmName.SHA256, padding);
    }

    private static string Flags(PinStatus status) => status.Locked ? " locked" : status.FinalTry ? " final" : status.Low ? " low" : "";
}
