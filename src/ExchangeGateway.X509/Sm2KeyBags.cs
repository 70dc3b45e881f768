using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Org.BouncyCastle.Crypto.Parameters;

namespace ExchangeGateway.X509;

/// <summary>
/// Reads the SM2 keys of a PKCS#12 file. .NET takes the file apart and decrypts it: BouncyCastle's own PKCS#12 store
/// fails on Chinese passwords.
/// </summary>
internal static class Sm2KeyBags
{
    /// <summary>Adds every SM2 key to the list; null where no limit stood against it.</summary>
    /// <exception cref="CryptographicException">The file is damaged.</exception>
    public static OverLimit? Read(ReadOnlySpan<byte> content, ReadOnlySpan<char> password, CertificateFileLimits limits, List<ECPrivateKeyParameters> keys)
    {
        long iterations = 0;
        var bags = 0;
        foreach (var safe in Pkcs12Info.Decode(content.ToArray(), out _, skipCopy: true).AuthenticatedSafe)
        {
            // The loader decrypted these once already, within its limits.
            if (safe.ConfidentialityMode is Pkcs12ConfidentialityMode.Password)
            {
                safe.Decrypt(password);
            }

            foreach (var bag in safe.ConfidentialityMode is Pkcs12ConfidentialityMode.None ? safe.GetBags() : [])
            {
                if (bag is Pkcs12KeyBag or Pkcs12ShroudedKeyBag && ++bags > limits.Keys)
                {
                    return limits.Exceeded(CertificateFileLimit.Keys);
                }

                var plain = (bag as Pkcs12KeyBag)?.Pkcs8PrivateKey;
                if (bag is Pkcs12ShroudedKeyBag shrouded)
                {
                    // A loader that passes over keys does not count their iterations.
                    var asked = Pkcs8Key.IterationsOf(shrouded.EncryptedPkcs8PrivateKey);
                    iterations += asked;
                    if (asked > limits.KeyIterations || iterations > limits.TotalIterations)
                    {
                        return limits.Exceeded(asked > limits.KeyIterations ? CertificateFileLimit.KeyIterations : CertificateFileLimit.TotalIterations);
                    }

                    plain = Pkcs8PrivateKeyInfo.DecryptAndDecode(password, shrouded.EncryptedPkcs8PrivateKey, out _).Encode();
                }

                if (plain is { } key && Pkcs8Key.Sm2(Pkcs8PrivateKeyInfo.Decode(key, out _)) is { } sm2)
                {
                    keys.Add(sm2);
                }
            }
        }

        return null;
    }
}
