namespace ExchangeGateway.X509;

/// <summary>What a PKCS#12 file holds of a certificate's private key.</summary>
public enum KeyState
{
    /// <summary>No key.</summary>
    None,

    /// <summary>Its key: the public half was compared with the certificate's.</summary>
    Held,

    /// <summary>A key, but another certificate's.</summary>
    Differs,

    /// <summary>A key that cannot be used: neither RSA nor SM2, or damaged.</summary>
    Unusable,
}

/// <summary>A certificate of an opened PKCS#12 file, and its key.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="KeyState">What the file holds of its key.</param>
/// <param name="Key">The key where it is <see cref="KeyState.Held"/>, else null.</param>
/// <threadsafety>Immutable; its key serves one thread at a time.</threadsafety>
public sealed record OpenedCertificate(Certificate Certificate, KeyState KeyState, CertificateKey? Key);

/// <summary>An opened PKCS#12 file: its certificates with their keys. It owns the keys, and keeps no password.</summary>
/// <threadsafety>Its list is immutable; each key serves one thread at a time.</threadsafety>
public sealed class OpenedPkcs12 : IDisposable
{
    internal OpenedPkcs12(ValueList<OpenedCertificate> certificates) => Certificates = certificates;

    /// <summary>Every certificate, in the order that .NET's loader gives them.</summary>
    public ValueList<OpenedCertificate> Certificates { get; }

    /// <summary>The first certificate whose key is held: the one that signs in. Null where there is none.</summary>
    public OpenedCertificate? WithKey => Certificates.FirstOrDefault(static opened => opened.Key is not null);

    /// <summary>Frees every key.</summary>
    public void Dispose()
    {
        foreach (var opened in Certificates)
        {
            opened.Key?.Dispose();
        }
    }
}
