using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>SM2, or what a token gives out for it.</summary>
/// <param name="Input">What is given.</param>
/// <param name="Output">How the signature is to be written.</param>
/// <param name="SignerId">The signer id, where the token works Z out.</param>
internal sealed record Sm2Signing(Sm2MechanismInput Input, Sm2MechanismOutput Output, byte[] SignerId) : SigningScheme
{
    private const int DigestBytes = 32;

    public static Sm2Signing Default { get; } = new(Sm2MechanismInput.Message, Sm2MechanismOutput.Der, DefaultId);

    /// <summary>The signer id of GM/T 0009.</summary>
    public static byte[] DefaultId => "1234567812345678"u8.ToArray();

    private IDsaEncoding Encoding => Output is Sm2MechanismOutput.Der ? StandardDsaEncoding.Instance : PlainDsaEncoding.Instance;

    public override byte[]? Sign(TokenKey key, TokenStyle style, ReadOnlySpan<byte> data) =>
        Input is Sm2MechanismInput.Message && style.Sm2Flaw is Sm2Flaw.None ? Sign(key, new SM3Digest(), data)
        : DigestOf(data) is not { } digest ? null
        : style.Sm2Flaw is Sm2Flaw.Ecdsa ? SignByEcdsa(key, digest)
        : Sign(key, new GivenDigest(digest), []);

    private byte[]? DigestOf(ReadOnlySpan<byte> data) =>
        Input is Sm2MechanismInput.Message ? DigestUtilities.CalculateDigest("SM3", data.ToArray())
        : data.Length is DigestBytes ? data.ToArray()
        : null;

    private byte[] Sign(TokenKey key, IDigest digest, ReadOnlySpan<byte> message)
    {
        var signer = new SM2Signer(Encoding, digest);
        signer.Init(forSigning: true, new ParametersWithID(key.Sm2, SignerId));
        signer.BlockUpdate(message);
        return signer.GenerateSignature();
    }

    private byte[] SignByEcdsa(TokenKey key, byte[] digest)
    {
        var signer = new ECDsaSigner();
        signer.Init(forSigning: true, key.Sm2);
        var numbers = signer.GenerateSignature(digest);
        return Encoding.Encode(key.Sm2.Parameters.N, numbers[0], numbers[1]);
    }
}
