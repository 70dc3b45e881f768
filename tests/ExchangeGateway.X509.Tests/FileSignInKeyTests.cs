using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation;

namespace ExchangeGateway.X509.Tests;

public sealed class FileSignInKeyTests
{
    private static readonly byte[] Challenge = Encoding.UTF8.GetBytes("a random number of the exchange");

    private static readonly Dictionary<KeyAlgorithm, IssuedCertificate> Issued =
        new[] { KeyAlgorithm.Rsa, KeyAlgorithm.Sm2 }.ToDictionary(algorithm => algorithm, algorithm => TestFiles.Authority.Issue("TDGW-9", "某证券", algorithm));

    public static TheoryData<KeyAlgorithm, string> AllFiles => Files(_ => true);

    public static TheoryData<KeyAlgorithm, string> EncryptedFiles => Files(name => !name.Contains("plain", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(AllFiles))]
    [Trait("Rule", "2.2-4")]
    public async Task SignAsync_AnyFormOfKeyFile_SignsWhatTheCertificateVerifies(KeyAlgorithm algorithm, string file)
    {
        var issued = Issued[algorithm];
        var prompt = new ScriptedPassword("密码😀");
        await using var key = new FileSignInKey(issued.Certificate, KeyFiles(issued)[file], prompt);

        var signature = (await key.SignAsync(Challenge)).AsT0.Signature;
        Assert.True(VerificationKey.Of(issued.Certificate)!.Verify(Challenge, signature.Span));
        Assert.True((await key.SignAsync(Challenge)).IsT0);
        Assert.Equal(file.Contains("plain", StringComparison.Ordinal) ? 0 : 1, prompt.Asked);
        Assert.Equal((CertificateKind.File, issued.Certificate.Der), (key.Kind, key.Certificate));
    }

    [Theory]
    [MemberData(nameof(EncryptedFiles))]
    [Trait("Rule", "6.2-2")]
    public async Task SignAsync_WrongPasswords_ChangeNothingHoweverMany(KeyAlgorithm algorithm, string file)
    {
        var prompt = new ScriptedPassword("");
        await using var key = new FileSignInKey(Issued[algorithm].Certificate, KeyFiles(Issued[algorithm])[file], prompt);
        for (var i = 0; i < 20; i++)
        {
            prompt.Password = $"wrong {i}";
            Assert.Equal(SignRefusal.WrongPassword, (await key.SignAsync(Challenge)).AsT1);
        }

        prompt.Password = "密码😀";
        Assert.True((await key.SignAsync(Challenge)).IsT0);
        Assert.Equal(21, prompt.Asked);
    }

    [Fact]
    public async Task SignAsync_NobodyGivesThePassword_IsCancelledAndAsksAgain()
    {
        var prompt = new ScriptedPassword(null);
        await using var key = new FileSignInKey(Issued[KeyAlgorithm.Rsa].Certificate, KeyFiles(Issued[KeyAlgorithm.Rsa])["pkcs12"], prompt);

        Assert.Equal(SignRefusal.Cancelled, (await key.SignAsync(Challenge)).AsT1);
        Assert.Equal(SignRefusal.Cancelled, (await key.SignAsync(Challenge)).AsT1);
        Assert.Equal(2, prompt.Asked);
    }

    [Theory]
    [InlineData("pkcs12")]
    [InlineData("pem plain")]
    [InlineData("pem encrypted")]
    public async Task SignAsync_AnotherCertificatesKey_IsRefused(string file)
    {
        var other = TestFiles.Authority.Issue("TDGW-10", "某证券", KeyAlgorithm.Rsa);
        await using var key = new FileSignInKey(other.Certificate, KeyFiles(Issued[KeyAlgorithm.Rsa])[file], new ScriptedPassword("密码😀"));

        Assert.Equal(SignRefusal.KeyDiffers, (await key.SignAsync(Challenge)).AsT1);
    }

    // A renewal may keep its key: then the old file serves the new certificate.
    [Fact]
    [Trait("Rule", "5.1-4")]
    public async Task SignAsync_TheOldFileOfARenewedCertificate_Signs()
    {
        var old = Issued[KeyAlgorithm.Sm2];
        var renewed = TestFiles.Authority.Issue(new CertificateOrder("TDGW-9", "某证券", KeyAlgorithm.Sm2) { From = TestFiles.From + NodaTime.Duration.FromDays(1800) });
        Assert.NotEqual(old.Certificate, renewed.Certificate);
        await using var key = new FileSignInKey(renewed.Certificate, KeyFiles(old)["pkcs12"], new ScriptedPassword("密码😀"));

        Assert.True((await key.SignAsync(Challenge)).IsT0);
    }

    [Theory]
    [InlineData("", SignRefusal.KeyUnreadable)]
    [InlineData("rubbish", SignRefusal.KeyUnreadable)]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", SignRefusal.NoKey)]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", SignRefusal.KeyUnreadable)]
    [InlineData("-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n", SignRefusal.KeyUnreadable)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n", SignRefusal.KeyUnreadable)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----\n", SignRefusal.NoKey)]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n", SignRefusal.WrongPassword)]
    public async Task SignAsync_NoKeyFile_IsRefusedByName(string file, SignRefusal refusal)
    {
        await using var key = new FileSignInKey(Issued[KeyAlgorithm.Rsa].Certificate, Encoding.UTF8.GetBytes(file), new ScriptedPassword("x"));

        Assert.Equal(refusal, (await key.SignAsync(Challenge)).AsT1);
    }

    [Fact]
    public async Task SignAsync_AFileThatAsksForTooMuch_IsRefused()
    {
        var issued = Issued[KeyAlgorithm.Rsa];
        var small = new CertificateFileLimits { FileBytes = 100 };
        var fewKeys = new CertificateFileLimits { Keys = 1 };
        var fewIterations = new CertificateFileLimits { KeyIterations = 10, MacIterations = 10 };

        Assert.All(
            await Task.WhenAll(new[] { (small, "pem plain"), (fewIterations, "pem encrypted"), (fewIterations, "pkcs12"), (fewKeys, "two") }.Select(async pair =>
            {
                var file = pair.Item2 is "two" ? [.. KeyFiles(issued)["pem plain"], .. KeyFiles(issued)["pem plain"]] : KeyFiles(issued)[pair.Item2];
                await using var key = new FileSignInKey(issued.Certificate, file, new ScriptedPassword("密码😀"), limits: pair.Item1);
                return await key.SignAsync(Challenge);
            })),
            answer => Assert.Equal(SignRefusal.KeyUnreadable, answer.AsT1));
    }

    [Fact]
    public async Task SignAsync_WhileThePasswordIsAskedFor_IsInUse()
    {
        var answer = new TaskCompletionSource<PasswordAnswer>();
        await using var key = new FileSignInKey(Issued[KeyAlgorithm.Sm2].Certificate, KeyFiles(Issued[KeyAlgorithm.Sm2])["pkcs12"], new PendingPassword(answer.Task));
        var first = key.SignAsync(Challenge).AsTask();

        Assert.Equal(SignRefusal.InUse, (await key.SignAsync(Challenge)).AsT1);
        answer.SetResult(Pin.Copy("密码😀"));
        Assert.True((await first).IsT0);
        Assert.True((await key.SignAsync(Challenge)).IsT0);
    }

    [Fact]
    public async Task SignAsync_AnotherSignerId_VerifiesWithThatOneAlone()
    {
        var issued = Issued[KeyAlgorithm.Sm2];
        await using var key = new FileSignInKey(issued.Certificate, KeyFiles(issued)["pem plain"], new ScriptedPassword(null), new SignerId("another"));
        var signature = (await key.SignAsync(Challenge)).AsT0.Signature;

        Assert.True(VerificationKey.Of(issued.Certificate, new("another"))!.Verify(Challenge, signature.Span));
        Assert.False(VerificationKey.Of(issued.Certificate)!.Verify(Challenge, signature.Span));
    }

    [Fact]
    public async Task DisposeAsync_Twice_ThrowsNothingAndNoSignatureFollows()
    {
        var key = new FileSignInKey(Issued[KeyAlgorithm.Rsa].Certificate, KeyFiles(Issued[KeyAlgorithm.Rsa])["pem plain"], new ScriptedPassword(null));
        Assert.True((await key.SignAsync(Challenge)).IsT0);
        await key.DisposeAsync();
        await key.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => key.SignAsync(Challenge).AsTask());
    }

    [Fact]
    public async Task SignAsync_ThePassword_IsWipedOnceItServed()
    {
        var prompt = new ScriptedPassword("密码😀");
        await using var key = new FileSignInKey(Issued[KeyAlgorithm.Rsa].Certificate, KeyFiles(Issued[KeyAlgorithm.Rsa])["pkcs12"], prompt);
        await key.SignAsync(Challenge);

        Assert.Throws<ObjectDisposedException>(() => prompt.Given!.Utf8.Length);
        Assert.DoesNotContain("密码", key.ToString(), StringComparison.Ordinal);
    }

    private static TheoryData<KeyAlgorithm, string> Files(Func<string, bool> isWanted)
    {
        var files = new TheoryData<KeyAlgorithm, string>();
        foreach (var (algorithm, issued) in Issued)
        {
            foreach (var name in KeyFiles(issued).Keys.Where(isWanted))
            {
                files.Add(algorithm, name);
            }
        }

        return files;
    }

    private static Dictionary<string, byte[]> KeyFiles(IssuedCertificate issued)
    {
        var pkcs8 = Pkcs8PrivateKeyInfo.Decode(issued.PrivateKey, out _);
        var encrypted = pkcs8.Encrypt("密码😀", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        var older = issued.Certificate.Facts.KeyAlgorithm is KeyAlgorithm.Rsa ? "RSA PRIVATE KEY" : "EC PRIVATE KEY";
        return new()
        {
            ["pkcs12"] = issued.ToPkcs12("密码😀", iterations: 100),
            ["pkcs12 with authorities"] = issued.ToPkcs12("密码😀", iterations: 100, withAuthorities: true),
            ["pkcs12 of older tools"] = issued.ToPkcs12("密码😀", Pkcs12Shape.Legacy, iterations: 100),
            ["pem plain"] = Encoding.ASCII.GetBytes(issued.ToPem() + issued.PrivateKeyToPem()),
            ["pem encrypted"] = Encoding.ASCII.GetBytes(PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", encrypted)),
            ["pem plain, older"] = Encoding.ASCII.GetBytes(PemEncoding.WriteString(older, pkcs8.PrivateKeyBytes.Span)),
        };
    }

    private sealed class ScriptedPassword(string? password) : IPasswordPrompt
    {
        public string? Password { get; set; } = password;

        public int Asked { get; private set; }

        public Pin? Given { get; private set; }

        public ValueTask<PasswordAnswer> AskAsync(Certificate certificate, CancellationToken cancellation)
        {
            Asked++;
            return new(Password is null ? new PromptCancelled() : (PasswordAnswer)(Given = Pin.Copy(Password)));
        }
    }

    private sealed class PendingPassword(Task<PasswordAnswer> answer) : IPasswordPrompt
    {
        public ValueTask<PasswordAnswer> AskAsync(Certificate certificate, CancellationToken cancellation) => new(answer);
    }
}
