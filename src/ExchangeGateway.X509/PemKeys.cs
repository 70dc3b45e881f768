using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using ExchangeGateway.EKeys;

namespace ExchangeGateway.X509;

/// <summary>Reads the private keys of a PEM file: PKCS#8, plain or encrypted, and the older RSA and EC blocks.</summary>
internal static class PemKeys
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string EncryptedLabel = "ENCRYPTED PRIVATE KEY";

    public static bool AreEncrypted(ReadOnlySpan<byte> content) => Blocks(content).Exists(static block => block.Label is EncryptedLabel);

    /// <summary>Every key that is read; a refusal where one is not.</summary>
    public static SignRefusal? Read(ReadOnlySpan<byte> content, ReadOnlySpan<char> password, CertificateFileLimits limits, List<CertificateKey> keys)
    {
        var blocks = Blocks(content);
        if (blocks.Count > limits.Keys)
        {
            return SignRefusal.KeyUnreadable;
        }

        foreach (var (label, der) in blocks)
        {
            try
            {
                if (label is EncryptedLabel && Pkcs8Key.IterationsOf(der) > limits.KeyIterations)
                {
                    return SignRefusal.KeyUnreadable;
                }

                if (KeyOf(label, der, password) is { } key)
                {
                    keys.Add(key);
                }
            }
            catch (Exception exception) when (exception is CryptographicException or AsnContentException)
            {
                // Of an encrypted key nothing tells a wrong password from damage.
                return label is EncryptedLabel ? SignRefusal.WrongPassword : SignRefusal.KeyUnreadable;
            }
        }

        return null;
    }

    private static CertificateKey? KeyOf(string label, byte[] der, ReadOnlySpan<char> password) => label switch
    {
        "PRIVATE KEY" => KeyOf(Pkcs8PrivateKeyInfo.Decode(der, out _, skipCopy: true)),
        EncryptedLabel => KeyOf(Pkcs8PrivateKeyInfo.DecryptAndDecode(password, der, out _)),
        "RSA PRIVATE KEY" => RsaOf(der),
        "EC PRIVATE KEY" => Pkcs8Key.Sm2Number(der) is { } sm2 ? new(sm2) : null,
        _ => null,
    };

    private static CertificateKey? KeyOf(Pkcs8PrivateKeyInfo key) =>
        key.AlgorithmId.Value is Rsa ? RsaOf(key.PrivateKeyBytes.Span)
        : Pkcs8Key.Sm2(key) is { } sm2 ? new(sm2) : null;

    private static CertificateKey RsaOf(ReadOnlySpan<byte> der)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportRSAPrivateKey(der, out _);
            return new(rsa);
        }
        catch (CryptographicException)
        {
            rsa.Dispose();
            throw;
        }
    }

    // .NET's reader passes over whatever is no block: a key that it does not find is told as a missing one.
    private static List<(string Label, byte[] Der)> Blocks(ReadOnlySpan<byte> content)
    {
        var blocks = new List<(string, byte[])>();
        for (var rest = content; PemEncoding.TryFindUtf8(rest, out var fields); rest = rest[fields.Location.End..])
        {
            if (rest[fields.Label].EndsWith("PRIVATE KEY"u8))
            {
                blocks.Add((Encoding.ASCII.GetString(rest[fields.Label]), Convert.FromBase64String(Encoding.ASCII.GetString(rest[fields.Base64Data]))));
            }
        }

        return blocks;
    }
}
