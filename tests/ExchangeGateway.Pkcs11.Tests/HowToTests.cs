using ExchangeGateway.EKeys;
using ExchangeGateway.Rules;
using ExchangeGateway.Tests;
using ExchangeGateway.Tokens;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class HowToTests(NativeSm2EKey token) : IClassFixture<NativeSm2EKey>
{
    [Fact]
    public void Code_OfThePage_Signs()
    {
        using var worker = token.NewWorker();

        Assert.True(worker.Call(static token => Sign(token.Module, token.Label, token.Folder, Prompt.Typed(token.Pin), Client.Challenge)));
    }

    [Fact]
    public void Page_ItsCode_IsWhatIsRunAbove()
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "ExchangeGateway.Pkcs11.Tests", "HowToTests.cs"));
        var region = source.Split("#region docs/how-to/ekey-over-pkcs11.md\n")[1].Split("        #endregion")[0];
        var code = string.Join('\n', region.Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim()));

        Assert.Contains($"```csharp\n{code}```\n", File.ReadAllText(Repository.PathOf("docs", "how-to", "ekey-over-pkcs11.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_ItsSchemes_AreThePublishedOnes()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "how-to", "ekey-over-pkcs11.md"));

        Assert.All(Sm2Scheme.Published, scheme => Assert.Contains(
            $"| `{scheme.Name}` | {scheme.KeyType:X8} | {scheme.Mechanism:X8} | {(scheme.Input is Sm2Input.Digest ? "SM3(Z ‖ message)" : "the message")} | {(scheme.Output is Sm2Output.Raw ? "r ‖ s" : "DER")} |",
            page, StringComparison.Ordinal));
    }

    private static async Task<bool> Sign(string path, string label, string folder, IPinPrompt prompt, ReadOnlyMemory<byte> challenge)
    {
        #region docs/how-to/ekey-over-pkcs11.md
        using var module = Pkcs11Module.Open(path).Match(
            opened => opened,
            unusable => throw new InvalidOperationException(unusable.Text(Language.English)),
            fault => throw new InvalidOperationException($"{fault}"));

        var settings = new Pkcs11Settings(new TriesFolder(folder))
        {
            UserPins = PinPolicy.Default,
            Sm2 = Sm2Scheme.Find("xipki-digest"),
        };
        await using var eKey = module.Connect(new TokenChoice { Label = label }, settings).Match(
            connected => connected,
            absent => throw new InvalidOperationException("There is no such token."),
            several => throw new InvalidOperationException($"Which of {several.Tokens}?"),
            unclear => throw new InvalidOperationException($"Which certificate of {unclear.Token}?"),
            fault => throw new InvalidOperationException($"{fault}"));

        var login = await eKey.LogInAsync(prompt);
        var signed = await eKey.SignAsync(challenge);
        #endregion

        return login.IsT0 && signed.IsT0;
    }
}
