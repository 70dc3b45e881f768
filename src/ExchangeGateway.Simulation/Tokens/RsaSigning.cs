using System.Security.Cryptography;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>RSA.</summary>
/// <param name="Hash">The hash.</param>
/// <param name="Padding">PKCS#1 version 1.5, or PSS with its salt.</param>
/// <param name="IsHashed">The caller hashed the message.</param>
internal sealed record RsaSigning(HashAlgorithmName Hash, RSASignaturePadding Padding, bool IsHashed) : SigningScheme
{
    public static RsaSigning Sha256 { get; } = new(HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, IsHashed: false);

    public override byte[]? Sign(TokenKey key, TokenStyle style, ReadOnlySpan<byte> data)
    {
        // One for each signature: .NET promises nothing for one RSA key on many threads.
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(key.PrivateKey, out _);
        return !IsHashed ? rsa.SignData(data.ToArray(), Hash, Padding)
            : data.Length == CryptographicOperations.HashData(Hash, []).Length ? rsa.SignHash(data.ToArray(), Hash, Padding)
            : null;
    }
}
