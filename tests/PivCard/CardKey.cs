using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Security;

namespace PivCard;

/// <summary>An RSA-2048 key with its certificate. The client pads; the card computes.</summary>
/// <param name="privateKey">In PKCS#8.</param>
/// <param name="certificate">In DER.</param>
internal sealed class CardKey(byte[] privateKey, byte[] certificate)
{
    public const int BlockSize = 256;

    private readonly AsymmetricKeyParameter _key = PrivateKeyFactory.CreateKey(privateKey);

    /// <summary>The certificate as PIV stores it: itself, that it is not compressed, and an empty check sum.</summary>
    public byte[] CertificateObject { get; } = Tlv.Of(0x53, [.. Tlv.Of(0x70, certificate), .. Tlv.Of(0x71, 0), .. Tlv.Of(0xFE)]);

    public byte[] Compute(byte[] block)
    {
        var engine = new RsaBlindedEngine();
        engine.Init(forEncryption: false, _key);
        var result = engine.ProcessBlock(block, 0, block.Length);
        return [.. new byte[BlockSize - result.Length], .. result];
    }
}
