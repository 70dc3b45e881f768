using System.Diagnostics;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation;
using ExchangeGateway.Simulation.Tokens;
using ExchangeGateway.Tests;
using ExchangeGateway.X509;

namespace GatewayConsole.Tests;

/// <summary>The console as a process of its own, on the simulated EKey's native module.</summary>
[Trait("Rule", "6.2-1")]
public sealed class EKeyTests : IDisposable
{
    private static readonly IssuedCertificate Signing = new SimulatedAuthority("console", ConsoleRun.Now).Issue("TDGW-1", "某证券", KeyAlgorithm.Sm2);

    private readonly TemporaryFolder _folder = new();
    private readonly SimulatedToken _token;

    public EKeyTests()
    {
        using var pin = Pin.Copy("314159");
        using var officerPin = Pin.Copy("87654321");
        _token = SimulatedToken.Create(Path.Combine(_folder.Path, "ekey.json"), new("TDGW", "0001", [Signing]), pin, officerPin);
    }

    [Fact]
    public void List_ShowsTheTokenAndItsCertificate_AndCostsNothing()
    {
        var run = Run("list");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("TDGW", run.Out, StringComparison.Ordinal);
        Assert.Contains("0001", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, _token.Evidence().Received);
    }

    [Fact]
    public void List_NoToken_SaysSo()
    {
        _token.Remove();

        Assert.Equal((2, ""), Run("list") is var run ? (run.Exit, run.Out) : default);
    }

    [Fact]
    public void Status_CostsNoTry_AndSaysSo()
    {
        var run = Run("status");

        Assert.Equal(0, run.Exit);
        Assert.Contains("cost no try", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _token.Evidence().Received);
    }

    [Theory]
    [InlineData("314159\n")]
    [InlineData("314159\r\n")]
    [InlineData("314159")]
    public void Login_TheRightPinFromADescriptor_IsRight(string input)
    {
        var run = RunWith(input, "login", "--pin-fd", "0");

        Assert.Equal((0, ""), (run.Exit, run.Out));
        Assert.Contains("The PIN is right.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Login_AWrongConfiguredPin_IsNotSentAgainUntilAcknowledged()
    {
        var wrong = RunWith("000000", "login", "--pin-fd", "0");
        Assert.Equal(1, wrong.Exit);
        Assert.StartsWith("Wrong PIN.", wrong.Error, StringComparison.Ordinal);

        Assert.Contains("acknowledge", RunWith("314159", "login", "--pin-fd", "0").Error, StringComparison.Ordinal);
        Assert.Equal(1, _token.Evidence().Received);

        Assert.Equal(0, Run("acknowledge").Exit);
        Assert.Equal(0, RunWith("314159", "login", "--pin-fd", "0").Exit);
        Assert.Equal(2, _token.Evidence().Received);
    }

    [Fact]
    public void Login_NobodyToAsk_SendsNothing()
    {
        var run = Run("login");

        Assert.Equal(1, run.Exit);
        Assert.Contains("--pin-fd", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _token.Evidence().Received);
    }

    [Fact]
    public void Login_TheFinalTryUnattended_IsRefusedWithConsentToo()
    {
        for (var i = 1; i <= 5; i++)
        {
            using var other = Pin.Copy($"00000{i}");
            Assert.True(_token.Send(other).IsT1);
        }

        Assert.Equal(1, Run("status").Exit);
        Assert.Equal(1, RunWith("314159", "login", "--pin-fd", "0", "--take-final-try").Exit);
        Assert.Equal(5, _token.Evidence().Received);
    }

    [Fact]
    public void Sign_AFile_WritesWhatTheCertificateVerifies()
    {
        var challenge = Path.Combine(_folder.Path, "challenge.bin");
        File.WriteAllText(challenge, "a random number");
        var run = RunWith("314159", "sign", challenge, "--profile", "xipki", "--pin-fd", "0");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.True(VerificationKey.Of(Signing.Certificate)!.Verify(File.ReadAllBytes(challenge), Convert.FromBase64String(run.Out)));
    }

    [Fact]
    public void Sign_WithoutAProfile_SaysWhatIsMissing()
    {
        var challenge = Path.Combine(_folder.Path, "challenge.bin");
        File.WriteAllText(challenge, "a random number");
        var run = RunWith("314159", "sign", challenge, "--pin-fd", "0");

        Assert.Equal((1, SignRefusal.NoScheme.Text(ExchangeGateway.Rules.Language.English)), (run.Exit, run.Error.Trim()));
    }

    [Fact]
    public void ChangePin_TheRightOldOne_IsChanged()
    {
        Environment.SetEnvironmentVariable("CONSOLE_TEST_NEW_PIN", "161803");
        Assert.Equal(0, RunWith("314159", "change-pin", "--pin-fd", "0", "--new-pin-env", "CONSOLE_TEST_NEW_PIN").Exit);

        Assert.Equal(0, RunWith("161803", "login", "--pin-fd", "0").Exit);
    }

    [Fact]
    public void UnlockRequest_OfALockedToken_NamesEveryMissingPaper()
    {
        Assert.Contains("not locked", Run("unlock-request").Error, StringComparison.Ordinal);
        for (var i = 1; i <= 6; i++)
        {
            using var other = Pin.Copy($"00000{i}");
            _ = _token.Send(other);
        }

        var missing = Run("unlock-request");
        Assert.Equal((1, 10), (missing.Exit, missing.Lines.Length));
        var complete = Run("unlock-request", "--by-post", "--certificate-id", "1", "--contact", "王芳", "--phone", "021-68800000", "--pin-stated", "--signed", "--stamped", "--papers", "Form", "EKey");
        Assert.Equal((0, 1), (complete.Exit, complete.Lines.Length));
    }

    [Theory]
    [InlineData("/nowhere/module.so")]
    [InlineData("/etc/hostname")]
    public void AnyCommand_NoModule_SaysWhy(string module)
    {
        var run = ConsoleRun.Of("ekey", "list", "--module", module);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void AnyCommand_NoTokenOfThatName_SaysSo() => Assert.Equal(2, Run("status", "--token", "another").Exit);

    public void Dispose() => _folder.Dispose();

    private ConsoleRun Run(string command, params string[] arguments) => RunWith("", command, arguments);

    private ConsoleRun RunWith(string input, string command, params string[] arguments)
    {
        string[] place = command is "list" ? [] : ["--tries", Path.Combine(_folder.Path, "tries")];
        var start = new ProcessStartInfo("dotnet", [typeof(ConsoleApp).Assembly.Location, "ekey", command, "--module", SimulatedModule.Path, "--lang", "en", .. place, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["EXCHANGEGATEWAY_EKEY"] = _token.Path },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }
}
