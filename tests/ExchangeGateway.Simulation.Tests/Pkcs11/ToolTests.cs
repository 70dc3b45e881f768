using System.Security.Cryptography;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.Simulation.Tests.Pkcs11;

/// <summary>The module as programs that are not ours see it: pkcs11-tool of OpenSC, and openssl for what it signed.</summary>
[Collection(nameof(NativeModule))]
public sealed class ToolTests(NativeModule module)
{
    [Fact]
    public void List_ATokenAndAnEmptySlot_ShowsBoth()
    {
        _ = module.OnlyToken(order: Given.Order with { Serial = "0001" });
        module.Token(name: "2.json").Remove();

        var listing = module.Tool("--list-slots").Succeeded();

        Assert.Matches(@"token label +: 交易网关一", listing);
        Assert.Matches(@"token manufacturer +: ExchangeGateway", listing);
        Assert.Matches(@"token model +: Simulated EKey", listing);
        Assert.Matches(@"serial num +: 0001", listing);
        Assert.Matches(@"pin min/max +: 6/16", listing);
        Assert.Matches(@"Simulated slot 2\.json\s+\(empty\)", listing);
    }

    [Fact]
    public void ListObjects_BeforeAndAfterLogin_ShowsWhatMayBeSeen()
    {
        _ = module.OnlyToken();

        var open = module.Tool("-O").Succeeded();
        var all = module.Tool("--login", "--pin", Given.Pin, "-O").Succeeded();

        Assert.Equal((3, 3, 0), CountOf(open));
        Assert.Equal((3, 3, 3), CountOf(all));
        Assert.Contains("subject:    DN: O=\\xE6\\x9F\\x90", open, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSA-PKCS")]
    [InlineData("SHA256-RSA-PKCS")]
    [InlineData("SHA256-RSA-PKCS-PSS")]
    public void Sign_ByRsa_OpensslVerifies(string mechanism)
    {
        _ = module.OnlyToken();
        using var folder = new TemporaryFolder();
        var message = RandomNumberGenerator.GetBytes(300);
        File.WriteAllBytes(folder.PathOf("message"), message);
        File.WriteAllBytes(folder.PathOf("input"), mechanism is "RSA-PKCS" ? [.. Convert.FromHexString("3031300d060960864801650304020105000420"), .. SHA256.HashData(message)] : message);
        File.WriteAllText(folder.PathOf("certificate.pem"), Given.Rsa.ToPem());
        File.WriteAllText(folder.PathOf("key.pem"), Openssl("x509", "-in", folder.PathOf("certificate.pem"), "-noout", "-pubkey"));

        module.Tool("--login", "--pin", Given.Pin, "--sign", "--id", "02", "-m", mechanism, "-i", folder.PathOf("input"), "-o", folder.PathOf("signature")).Succeeded();

        string[] padding = mechanism.EndsWith("PSS", StringComparison.Ordinal) ? ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"] : [];
        Assert.Contains("Verified OK", Openssl(["dgst", "-sha256", "-verify", folder.PathOf("key.pem"), .. padding, "-signature", folder.PathOf("signature"), folder.PathOf("message")]), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangePin_ThenLogin_TakesTheNewOneAlone()
    {
        var token = module.OnlyToken();

        module.Tool("--login", "--pin", Given.Pin, "--change-pin", "--new-pin", "654321").Succeeded();

        Assert.True(token.Send("654321").IsT0);
        Assert.Contains("CKR_PIN_INCORRECT", module.Tool("--login", "--pin", Given.Pin, "-O").Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "6.2-1")]
    public void InitPin_OfALockedToken_UnlocksIt()
    {
        var token = module.OnlyToken();
        for (var i = 0; i < 6; i++)
        {
            _ = token.Send("wrong" + i);
        }

        Assert.Contains("CKR_PIN_LOCKED", module.Tool("--login", "--pin", Given.Pin, "-O").Output, StringComparison.Ordinal);
        module.Tool("--login", "--login-type", "so", "--so-pin", Given.OfficerPin, "--init-pin", "--new-pin", "654321").Succeeded();

        Assert.Equal((EKeyState.Ready, true), (token.Tries().State, token.Tries().MustChangePin));
        Assert.Contains("user PIN to be changed", module.Tool("-L").Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_AsManyAsAsked_AreThere()
    {
        _ = module.OnlyToken();
        using var folder = new TemporaryFolder();

        module.Tool("--generate-random", "64", "-o", folder.PathOf("random")).Succeeded();

        Assert.Equal(64, new FileInfo(folder.PathOf("random")).Length);
    }

    private static (int Certificates, int PublicKeys, int PrivateKeys) CountOf(string listing)
    {
        var lines = listing.Split('\n');
        return (Count("Certificate Object"), Count("Public Key Object"), Count("Private Key Object"));

        int Count(string kind) => lines.Count(line => line.StartsWith(kind, StringComparison.Ordinal));
    }

    private static string Openssl(params IReadOnlyList<string> arguments) => Finished.Run("openssl", new Dictionary<string, string>(), arguments).Succeeded();
}
