using ExchangeGateway.Certificates;
using ExchangeGateway.Simulation.Tokens;
using ExchangeGateway.Tokens;
using ExchangeGateway.X509;

namespace ExchangeGateway.Pkcs11.Tests;

public sealed class NativeSm2EKeyTests(NativeSm2EKey token) : IClassFixture<NativeSm2EKey>, IDisposable
{
    private readonly Worker _worker = token.NewWorker();

    [Theory]
    [InlineData("xipki-digest", "Neutral")]
    [InlineData("xipki", "Neutral")]
    [InlineData("sansec-digest", "Sansec")]
    [InlineData("sansec", "Sansec")]
    [InlineData("sansec-der", "Sansec")]
    [InlineData("tass-digest", "Tass")]
    [InlineData("tass", "Tass")]
    public void SignAsync_PublishedScheme_IsSm2OverZAndTheMessage(string scheme, string vendor)
    {
        token.Simulated.Restyle(new() { Sm2Vendor = Vendor(vendor) });

        var signature = _worker.Call(token => SignBy(token, scheme));

        Assert.StartsWith("Signed ", signature, StringComparison.Ordinal);
        var certificate = Certificate.Read(Convert.FromHexString(_worker.Call(static token => Convert.ToHexString(Client.Listed(token).Certificates[0].Der.Span)))).AsT0;
        Assert.Equal(KeyAlgorithm.Sm2, certificate.Facts.KeyAlgorithm);
        Assert.True(VerificationKey.Of(certificate)!.Verify(Client.Challenge, Convert.FromHexString(signature[7..])));
    }

    [Theory]
    [InlineData("xipki-digest", "Neutral", Sm2Flaw.Ecdsa, "WrongSignature")]
    [InlineData("xipki", "Neutral", Sm2Flaw.Ecdsa, "WrongSignature")]
    [InlineData("xipki", "Neutral", Sm2Flaw.WithoutZ, "WrongSignature")]
    [InlineData("tass", "Tass", Sm2Flaw.WithoutZ, "WrongSignature")]
    // Another vendor's scheme: another key type, or another mechanism.
    [InlineData("sansec", "Neutral", Sm2Flaw.None, "NoKey")]
    [InlineData("tass", "Sansec", Sm2Flaw.None, "CKR_MECHANISM_INVALID (0x00000070)")]
    [InlineData("none", "Neutral", Sm2Flaw.None, "NoScheme")]
    public void SignAsync_AnotherSchemeThanTheTokens_IsFoundOut(string scheme, string vendor, Sm2Flaw flaw, string answer)
    {
        token.Simulated.Restyle(new() { Sm2Vendor = Vendor(vendor), Sm2Flaw = flaw });

        Assert.Equal(answer, _worker.Call(token => SignBy(token, scheme)));
    }

    [Theory]
    [InlineData(Sm2Input.Digest, 0xFFFF_F002, Sm2Output.Der)]
    [InlineData(Sm2Input.Message, 0xFFFF_F003, Sm2Output.Der)]
    public void SignAsync_AnotherShapeThanTheTokens_IsFoundOut(Sm2Input input, ulong mechanism, Sm2Output output)
    {
        token.Simulated.Restyle(new());

        Assert.Equal("WrongSignature", _worker.Call(token => SignBy(token, new Sm2Scheme("own", mechanism, input, output))));
    }

    [Fact]
    public void SignAsync_ADigestOfAnotherSigner_IsTakenByThatSignersId()
    {
        token.Simulated.Restyle(new());

        Assert.StartsWith("Signed", _worker.Call(static token => SignBy(token, Sm2Scheme.Find("xipki-digest"), "somebody")), StringComparison.Ordinal);
        // By the message the token mixes its own default in.
        Assert.Equal("WrongSignature", _worker.Call(static token => SignBy(token, Sm2Scheme.Find("xipki"), "somebody")));
    }

    public void Dispose() => _worker.Dispose();

    private static Task<string> SignBy(TokenFacts token, string scheme) => SignBy(token, Sm2Scheme.Find(scheme));

    private static async Task<string> SignBy(TokenFacts token, Sm2Scheme? scheme, string? signer = null)
    {
        var settings = Client.Settings(token) with { Sm2 = scheme, SignerId = signer is null ? SignerId.Default : new(signer) };
        using var module = Client.Module(token);
        await using var connection = Client.Connected(module.Connect(TokenChoice.Only, settings));
        Assert.Equal("LoggedIn", Client.Text(await connection.LogInAsync(Prompt.Typed(token.Pin))));
        var outcome = await connection.SignAsync(Client.Challenge);
        return outcome.TryPickT0(out var signed, out _) ? $"Signed {Convert.ToHexString(signed.Signature.Span)}" : Client.Text(outcome);
    }

    private static Sm2Vendor Vendor(string name) => name switch { "Sansec" => Sm2Vendor.Sansec, "Tass" => Sm2Vendor.Tass, _ => Sm2Vendor.Neutral };
}
