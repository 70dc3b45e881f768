namespace ExchangeGateway.X509;

/// <summary>What a file's content is, whatever its name ends in.</summary>
public enum CertificateFileFormat
{
    /// <summary>None of the others, or not read at all.</summary>
    Unknown,

    /// <summary>One certificate in DER.</summary>
    Der,

    /// <summary>Text with any number of blocks.</summary>
    Pem,

    /// <summary>PKCS#12: certificates and keys behind a password.</summary>
    Pkcs12,
}

/// <summary>What was read from one file.</summary>
/// <param name="Format">What the content is.</param>
/// <param name="Entries">Every certificate or failure, in the file's order; at least one.</param>
/// <param name="PrivateKeysSkipped">How many private keys stood beside them. Reading certificates never keeps one.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateFileReading(CertificateFileFormat Format, ValueList<CertificateOutcome> Entries, int PrivateKeysSkipped)
{
    /// <summary>The certificates alone, in the file's order.</summary>
    public IEnumerable<Certificate> Certificates => Entries.Select(entry => entry.Certificate).OfType<Certificate>();

    internal static CertificateFileReading Of(CertificateOutcome only, CertificateFileFormat format = CertificateFileFormat.Unknown) => new(format, [only], 0);
}
