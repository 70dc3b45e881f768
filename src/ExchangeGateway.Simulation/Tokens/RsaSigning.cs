using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace ExchangeGateway.Simulation.Tokens;

/// <summary>RSA.</summary>
/// <param name="Hash">The hash.</param>
/// <param name="Padding">PKCS#1 version 1.5, or PSS with a salt as long as the hash.</param>
/// <param name="IsHashed">The caller hashed the message.</param>
internal sealed record RsaSigning(HashAlgorithmName Hash, RSASignaturePadding Padding, bool IsHashed) : SigningScheme
{
    // To read a key takes several times as long as to sign with it.
    private static readonly ConditionalWeakTable<TokenKey, RSA> Keys = [];

    public static RsaSigning Sha256 { get; } = new(HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, IsHashed: false);

    public override byte[]? Sign(TokenKey key, TokenStyle style, ReadOnlySpan<byte> data)
    {
        var rsa = Keys.GetValue(key, Read);
        // .NET promises nothing for one RSA key on many threads.
        lock (rsa)
        {
            return !IsHashed ? rsa.SignData(data.ToArray(), Hash, Padding)
                : data.Length == CryptographicOperations.HashData(Hash, []).Length ? rsa.SignHash(data.ToArray(), Hash, Padding)
                : null;
        }
    }

    private static RSA Read(TokenKey key)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(key.PrivateKey, out _);
        return rsa;
    }
}
