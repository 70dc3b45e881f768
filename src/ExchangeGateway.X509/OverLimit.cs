using ExchangeGateway.Rules;

namespace ExchangeGateway.X509;

/// <summary>What there may be too much of.</summary>
public enum CertificateFileLimit
{
    /// <summary>Bytes of a file.</summary>
    FileBytes,

    /// <summary>Bytes of one certificate.</summary>
    CertificateBytes,

    /// <summary>Entries of one PEM file.</summary>
    Entries,

    /// <summary>Certificates in one PKCS#12 file.</summary>
    Certificates,

    /// <summary>Keys in one PKCS#12 file.</summary>
    Keys,

    /// <summary>Iterations of a PKCS#12 file's integrity check.</summary>
    MacIterations,

    /// <summary>Iterations of one key derivation of a PKCS#12 file.</summary>
    KeyIterations,

    /// <summary>Iterations of all key derivations of a PKCS#12 file together.</summary>
    TotalIterations,
}

/// <summary>It was not read: it has, or asks for, more than the reader allows.</summary>
/// <param name="Limit">Of what.</param>
/// <param name="Allowed">The most that was allowed.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record OverLimit(CertificateFileLimit Limit, int Allowed)
{
    /// <summary>The stable code that programs test for, as in <c>over-limit-file-bytes</c>.</summary>
    public string Code => Codes.Of("over-limit", Limit);

    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format(Code, language, Allowed);
}
