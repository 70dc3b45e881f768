using System.Security.Cryptography;
using ExchangeGateway.Certificates;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace ExchangeGateway.X509;

/// <summary>A certificate's private key, from a file. Dispose of it as soon as it has served.</summary>
/// <threadsafety>One thread at a time.</threadsafety>
public sealed class CertificateKey : IDisposable
{
    internal CertificateKey(RSA rsa) => (Algorithm, Rsa) = (KeyAlgorithm.Rsa, rsa);

    internal CertificateKey(ECPrivateKeyParameters sm2) => (Algorithm, Sm2) = (KeyAlgorithm.Sm2, sm2);

    /// <summary>RSA or SM2.</summary>
    public KeyAlgorithm Algorithm { get; }

    internal RSA? Rsa { get; }

    // BouncyCastle's keys are managed numbers: they cannot be wiped, only let go.
    internal ECPrivateKeyParameters? Sm2 { get; private set; }

    /// <summary>Signs a message: SHA-256 with RSA (PKCS#1 v1.5), or SM3 with SM2 as SEQUENCE { r, s }.</summary>
    /// <param name="message">The message itself, not a digest of it.</param>
    /// <param name="signerId">SM2's signer id; the default of GM/T 0009 where null.</param>
    /// <exception cref="ObjectDisposedException">The key is freed.</exception>
    public byte[] Sign(ReadOnlySpan<byte> message, SignerId? signerId = null)
    {
        if (Rsa is not null)
        {
            return Rsa.SignData(message.ToArray(), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        ObjectDisposedException.ThrowIf(Sm2 is null, this);
        var signer = new SM2Signer();
        signer.Init(forSigning: true, new ParametersWithID(new ParametersWithRandom(Sm2), (signerId ?? SignerId.Default).Bytes));
        signer.BlockUpdate(message);
        return signer.GenerateSignature();
    }

    /// <summary>Whether it is the other half of the certificate's public key.</summary>
    internal bool IsOf(Certificate certificate)
    {
        var bits = SubjectPublicKey.Bits(certificate).Span;
        return (Rsa, Sm2, certificate.Facts.KeyAlgorithm) switch
        {
            ({ } rsa, _, KeyAlgorithm.Rsa) => bits.SequenceEqual(rsa.ExportRSAPublicKey()),
            (_, { } sm2, KeyAlgorithm.Sm2) => Sm2Curve.PublicKey(bits) is { } publicKey && Sm2Curve.IsPair(sm2, publicKey),
            _ => false,
        };
    }

    /// <summary>Frees the key.</summary>
    public void Dispose()
    {
        Rsa?.Dispose();
        Sm2 = null;
    }

    /// <summary>The algorithm, never the key.</summary>
    public override string ToString() => Algorithm.ToString();
}
