namespace ExchangeGateway.Certificates;

/// <summary>A certificate's key, as far as the guide tells keys apart (4.1-1).</summary>
public enum KeyAlgorithm
{
    /// <summary>A key that no dedicated certificate has.</summary>
    Other,

    /// <summary>RSA: a file certificate's.</summary>
    Rsa,

    /// <summary>SM2, in either spelling of its public key's algorithm: an EKey certificate's.</summary>
    Sm2,
}

/// <summary>What follows from a key.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class KeyAlgorithms
{
    /// <summary>The kind of certificate that has such a key (4.1-1); null where neither has.</summary>
    public static CertificateKind? Kind(this KeyAlgorithm algorithm) => algorithm switch
    {
        KeyAlgorithm.Rsa => CertificateKind.File,
        KeyAlgorithm.Sm2 => CertificateKind.EKey,
        _ => null,
    };
}
