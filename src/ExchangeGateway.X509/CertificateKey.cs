using System.Security.Cryptography;
using ExchangeGateway.Certificates;
using Org.BouncyCastle.Crypto.Parameters;

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

    /// <summary>Frees the key.</summary>
    public void Dispose()
    {
        Rsa?.Dispose();
        Sm2 = null;
    }

    /// <summary>The algorithm, never the key.</summary>
    public override string ToString() => Algorithm.ToString();
}
