using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Org.BouncyCastle.Crypto.Parameters;

namespace ExchangeGateway.X509;

/// <summary>
/// Reads the SM2 keys of a PKCS#12 file. .NET takes the file apart and decrypts it; the number inside is read here,
/// in either spelling of its algorithm: BouncyCastle reads one spelling alone, and its own PKCS#12 store fails on
/// Chinese passwords.
/// </summary>
internal static class Sm2KeyBags
{
    private const string EllipticCurve = "1.2.840.10045.2.1";
    private const string Pbes2 = "1.2.840.113549.1.5.13";

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
                    var asked = IterationsOf(shrouded.EncryptedPkcs8PrivateKey);
                    iterations += asked;
                    if (asked > limits.KeyIterations || iterations > limits.TotalIterations)
                    {
                        return limits.Exceeded(asked > limits.KeyIterations ? CertificateFileLimit.KeyIterations : CertificateFileLimit.TotalIterations);
                    }

                    plain = Pkcs8PrivateKeyInfo.DecryptAndDecode(password, shrouded.EncryptedPkcs8PrivateKey, out _).Encode();
                }

                if (plain is { } key && KeyOf(Pkcs8PrivateKeyInfo.Decode(key, out _)) is { } sm2)
                {
                    keys.Add(sm2);
                }
            }
        }

        return null;
    }

    private static ECPrivateKeyParameters? KeyOf(Pkcs8PrivateKeyInfo key)
    {
        try
        {
            var isSm2 = key.AlgorithmId.Value is Sm2Curve.Oid
                || (key.AlgorithmId.Value is EllipticCurve
                    && key.AlgorithmParameters is { } curve
                    && AsnDecoder.ReadObjectIdentifier(curve.Span, AsnEncodingRules.BER, out _) is Sm2Curve.Oid);
            if (!isSm2)
            {
                return null;
            }

            var parts = new AsnReader(key.PrivateKeyBytes, AsnEncodingRules.BER).ReadSequence();
            _ = parts.ReadIntegerBytes();
            return Sm2Curve.PrivateKey(parts.ReadOctetString());
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    // Both PBES2 and the PKCS#12 schemes give a salt, then the iterations.
    private static long IterationsOf(ReadOnlyMemory<byte> encryptedKey)
    {
        try
        {
            var algorithm = new AsnReader(encryptedKey, AsnEncodingRules.BER).ReadSequence().ReadSequence();
            var parameters = algorithm.ReadObjectIdentifier() is Pbes2 ? Derivation(algorithm.ReadSequence().ReadSequence()) : algorithm.ReadSequence();
            _ = parameters.ReadOctetString();
            return parameters.TryReadInt32(out var iterations) && iterations > 0 ? iterations : int.MaxValue;
        }
        catch (AsnContentException exception)
        {
            throw new CryptographicException(exception.Message, exception);
        }
    }

    private static AsnReader Derivation(AsnReader derivation)
    {
        _ = derivation.ReadObjectIdentifier();
        return derivation.ReadSequence();
    }
}
