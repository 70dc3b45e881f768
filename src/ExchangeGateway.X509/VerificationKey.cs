using System.Security.Cryptography;
using ExchangeGateway.Certificates;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace ExchangeGateway.X509;

/// <summary>
/// A certificate's public key, ready to verify signatures. Keep it where many are to be verified: making it costs about
/// as much as one RSA verification. RSA is .NET's, SM2 BouncyCastle's.
/// </summary>
/// <threadsafety>Safe from any thread. .NET promises nothing for one RSA key on many threads, so these wait for each other.</threadsafety>
public sealed class VerificationKey
{
    private readonly RSA? _rsa;
    private readonly ECPublicKeyParameters? _sm2;
    private readonly SignerId _signerId;

    private VerificationKey(RSA? rsa, ECPublicKeyParameters? sm2, SignerId signerId) => (_rsa, _sm2, _signerId) = (rsa, sm2, signerId);

    /// <summary>RSA or SM2.</summary>
    public KeyAlgorithm Algorithm => _rsa is null ? KeyAlgorithm.Sm2 : KeyAlgorithm.Rsa;

    /// <summary>The key of a certificate; null where it is neither RSA nor SM2, or malformed.</summary>
    /// <param name="certificate">Its own signature is not looked at: that is <see cref="ChainVerifier"/>'s part.</param>
    /// <param name="signerId">SM2's signer id; the default of GM/T 0009 where null.</param>
    public static VerificationKey? Of(Certificate certificate, SignerId? signerId = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var bits = SubjectPublicKey.Bits(certificate).Span;
        return certificate.Facts.KeyAlgorithm switch
        {
            KeyAlgorithm.Rsa when ReadRsa(bits) is { } rsa => new(rsa, null, signerId ?? SignerId.Default),
            KeyAlgorithm.Sm2 when Sm2Curve.PublicKey(bits) is { } sm2 => new(null, sm2, signerId ?? SignerId.Default),
            _ => null,
        };
    }

    /// <summary>Whether that is this key's signature over the message: SHA-256 with RSA, SM3 with SM2.</summary>
    /// <param name="message">The message itself, not a digest of it.</param>
    /// <param name="signature">As RSA gives it, or SEQUENCE { r, s }.</param>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        Verify(_rsa is null ? SignatureAlgorithm.Sm2Sm3 : SignatureAlgorithm.RsaSha256, message, signature);

    /// <summary>Whether that is this key's signature over the message. False, too, where the algorithm is not this key's.</summary>
    /// <inheritdoc cref="Verify(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public bool Verify(SignatureAlgorithm algorithm, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => algorithm switch
    {
        SignatureAlgorithm.RsaSha256 => VerifyRsa(HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, message, signature),
        SignatureAlgorithm.RsaSha384 => VerifyRsa(HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1, message, signature),
        SignatureAlgorithm.RsaSha512 => VerifyRsa(HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1, message, signature),
        SignatureAlgorithm.Sm2Sm3 => VerifySm2(message, signature),
        SignatureAlgorithm.RsaPssSha256 => VerifyRsa(HashAlgorithmName.SHA256, RSASignaturePadding.Pss, message, signature),
        _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
    };

    /// <summary>
    /// What a device that signs a digest has to sign: SHA-256 of the message for RSA; e = SM3(Z ‖ M) for SM2, where Z
    /// holds the signer id and this key (GM/T 0009).
    /// </summary>
    /// <param name="message">The message itself.</param>
    public byte[] Digest(ReadOnlySpan<byte> message)
    {
        if (_sm2 is null)
        {
            return SHA256.HashData(message);
        }

        var digest = new SM3Digest();
        var z = Sm2Curve.Z(_sm2, _signerId);
        digest.BlockUpdate(z);
        digest.BlockUpdate(message);
        var e = new byte[digest.GetDigestSize()];
        digest.DoFinal(e);
        return e;
    }

    private bool VerifyRsa(HashAlgorithmName hash, RSASignaturePadding padding, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (_rsa is null)
        {
            return false;
        }

        lock (_rsa)
        {
            return _rsa.VerifyData(message, signature, hash, padding);
        }
    }

    private bool VerifySm2(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (_sm2 is null)
        {
            return false;
        }

        var signer = new SM2Signer();
        signer.Init(forSigning: false, new ParametersWithID(_sm2, _signerId.Bytes));
        signer.BlockUpdate(message);
        return signer.VerifySignature(signature.ToArray());
    }

    private static RSA? ReadRsa(ReadOnlySpan<byte> bits)
    {
        var rsa = RSA.Create();
        try
        {
            rsa.ImportRSAPublicKey(bits, out _);
            return rsa;
        }
        catch (CryptographicException)
        {
            // What .NET documents for bytes that are no RSA key.
            rsa.Dispose();
            return null;
        }
    }
}
