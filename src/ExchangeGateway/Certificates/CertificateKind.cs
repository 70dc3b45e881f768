namespace ExchangeGateway.Certificates;

/// <summary>The two kinds of dedicated certificate (4.1-1).</summary>
public enum CertificateKind
{
    /// <summary>A USB token with national algorithms: SM2 with SM3. Six wrong passwords lock it (6.2-1).</summary>
    EKey,

    /// <summary>A file with an RSA key. It never locks (6.2-2).</summary>
    File,
}
