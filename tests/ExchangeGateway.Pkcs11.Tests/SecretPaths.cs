using System.Text.Json;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation;
using ExchangeGateway.Tokens;
using ExchangeGateway.X509;
using NodaTime;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>What a worker does with secrets that it reads from files, and all that it is told.</summary>
internal static class SecretPaths
{
    private static readonly IssuedCertificate Issued = new SimulatedAuthority("secrets", Instant.FromUtc(2026, 1, 1, 0, 0)).Issue("TDGW0001", "测试证券", KeyAlgorithm.Rsa);

    private static object? _left;

    public static string PathOf(TokenFacts token, string name) => Path.Combine(token.Folder, $"secret-{name}");

    public static byte[] KeyFile(string password) => Issued.ToPkcs12(password, iterations: 1000);

    /// <summary>Every path of a PIN: changed, right, wrong, again, unattended, refused. The answers and what they hold, as text and as JSON.</summary>
    public static async Task<List<string>> Walk(TokenFacts token)
    {
        var told = new List<string>();
        var connection = Client.Connection(token);
        using (var right = Secret(token, "right"))
        {
            Tell(told, (await connection.ChangePinAsync(Prompt.Typed(token.Pin), right)).Value);
            Tell(told, right);
        }

        Tell(told, (await connection.LogInAsync(Of(token, "right"))).Value);
        Tell(told, (await connection.SignAsync(Client.Challenge)).Value);
        await connection.LogOutAsync();
        Tell(told, (await connection.LogInAsync(Of(token, "wrong"))).Value);
        Tell(told, (await connection.LogInAsync(Of(token, "wrong"))).Value);
        Tell(told, (await connection.LogInAsync(Of(token, "password", unattended: true))).Value);
        Tell(told, (await connection.LogInAsync(Of(token, "right", unattended: true))).Value);
        using (var wrong = Secret(token, "wrong"))
        {
            Tell(told, (await connection.ChangePinAsync(Of(token, "wrong"), wrong)).Value);
            Tell(told, (await connection.UnlockAsync(Of(token, "wrong"), wrong)).Value);
            wrong.Dispose();
            Tell(told, Record.Exception(() => wrong.Utf8.Length)!);
        }

        Tell(told, (await connection.StatusAsync()).Value);
        Tell(told, connection);
        await Client.Close();
        return told;
    }

    public static async Task<string[]> SignWithFile(TokenFacts token)
    {
        var name = "wrong";
        await using var key = new FileSignInKey(Issued.Certificate, File.ReadAllBytes(Path.Combine(token.Folder, "key.p12")), new FromFile(() => Secret(token, name)));
        var first = Client.Text(await key.SignAsync(Client.Challenge));
        name = "password";
        return [first, Client.Text(await key.SignAsync(Client.Challenge))];
    }

    /// <summary>Leaves the right PIN in memory, as a careless program does.</summary>
    public static bool Leave(TokenFacts token, bool asText) =>
        (_left = asText ? File.ReadAllText(PathOf(token, "right")) : File.ReadAllBytes(PathOf(token, "right"))) is not null;

    private static Prompt Of(TokenFacts token, string name, bool unattended = false) => new(() => Secret(token, name), unattended);

    private static Pin Secret(TokenFacts token, string name)
    {
        var bytes = GC.AllocateArray<byte>(64, pinned: true);
        using var file = File.OpenHandle(PathOf(token, name));
        var length = RandomAccess.Read(file, bytes, 0);
        var pin = Pin.CopyUtf8(bytes.AsSpan(0, length));
        Array.Clear(bytes);
        return pin;
    }

    // What has no JSON says so by an exception, which may tell too much itself.
    private static void Tell(List<string> told, object what)
    {
        told.Add($"{what}");
        var failure = what is Exception or Pkcs11EKey ? null : Record.Exception(() => told.Add(JsonSerializer.Serialize(what, what.GetType())));
        told.Add($"{failure}");
    }

    private sealed class FromFile(Func<Pin> read) : IPasswordPrompt
    {
        public ValueTask<PasswordAnswer> AskAsync(Certificate certificate, CancellationToken cancellation) => new(read());
    }
}
