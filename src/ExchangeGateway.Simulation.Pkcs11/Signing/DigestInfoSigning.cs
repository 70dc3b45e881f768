using System.Security.Cryptography;
using ExchangeGateway.Simulation.Tokens;

namespace ExchangeGateway.Simulation.Pkcs11.Signing;

/// <summary>CKM_RSA_PKCS: the caller hashed the message and wrote which hash it was before it. Other data are signed by many tokens; not by this one.</summary>
internal sealed record DigestInfoSigning : SigningScheme
{
    // SEQUENCE { SEQUENCE { OID, NULL }, OCTET STRING } up to the hash itself.
    private static readonly (HashAlgorithmName Hash, byte[] Beginning)[] Known =
    [
        (HashAlgorithmName.SHA256, [0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20]),
        (HashAlgorithmName.SHA384, [0x30, 0x41, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02, 0x05, 0x00, 0x04, 0x30]),
        (HashAlgorithmName.SHA512, [0x30, 0x51, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03, 0x05, 0x00, 0x04, 0x40]),
    ];

    public override byte[]? Sign(TokenKey key, TokenStyle style, ReadOnlySpan<byte> data)
    {
        foreach (var (hash, beginning) in Known)
        {
            if (data.StartsWith(beginning))
            {
                return new RsaSigning(hash, RSASignaturePadding.Pkcs1, IsHashed: true).Sign(key, style, data[beginning.Length..]);
            }
        }

        return null;
    }
}
