using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Org.BouncyCastle.Crypto.Parameters;

namespace ExchangeGateway.X509;

/// <summary>
/// What PKCS#8 wraps around a private key. The number of an SM2 key is read here, in either spelling of its algorithm:
/// BouncyCastle reads one spelling alone, .NET none.
/// </summary>
internal static class Pkcs8Key
{
    private const string EllipticCurve = "1.2.840.10045.2.1";
    private const string Pbes2 = "1.2.840.113549.1.5.13";

    /// <summary>The SM2 key; null where it is another, or malformed.</summary>
    public static ECPrivateKeyParameters? Sm2(Pkcs8PrivateKeyInfo key)
    {
        try
        {
            var isSm2 = key.AlgorithmId.Value is Sm2Curve.Oid
                || (key.AlgorithmId.Value is EllipticCurve
                    && key.AlgorithmParameters is { } curve
                    && AsnDecoder.ReadObjectIdentifier(curve.Span, AsnEncodingRules.BER, out _) is Sm2Curve.Oid);
            return isSm2 ? Sm2Number(key.PrivateKeyBytes) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    /// <summary>The key whose number stands in this ECPrivateKey of SEC 1.</summary>
    /// <exception cref="AsnContentException">It is none.</exception>
    public static ECPrivateKeyParameters? Sm2Number(ReadOnlyMemory<byte> ecPrivateKey)
    {
        var parts = new AsnReader(ecPrivateKey, AsnEncodingRules.BER).ReadSequence();
        _ = parts.ReadIntegerBytes();
        return Sm2Curve.PrivateKey(parts.ReadOctetString());
    }

    /// <summary>How many iterations the key of an encrypted one takes. Both PBES2 and the PKCS#12 schemes give a salt, then the iterations.</summary>
    /// <exception cref="CryptographicException">It is damaged.</exception>
    public static long IterationsOf(ReadOnlyMemory<byte> encryptedKey)
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
