using System.Security.Cryptography.X509Certificates;

namespace ExchangeGateway.X509;

/// <summary>
/// How much a reader takes on for one file, so that no file can make it hang or fill the memory. Each limit is at least
/// 1. The iteration limits stand before the derivations: a file that asks for more is refused at once.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateFileLimits
{
    /// <summary>The limits as they stand where no others are given.</summary>
    public static CertificateFileLimits Default { get; } = new();

    /// <summary>Bytes of a file: 16 MiB. A larger one is not read at all.</summary>
    public int FileBytes { get; init => field = Positive(value); } = 16 << 20;

    /// <summary>Bytes of one certificate: 64 KiB. Those of gateways have one or two.</summary>
    public int CertificateBytes { get; init => field = Positive(value); } = 64 << 10;

    /// <summary>Entries of one PEM file: 10,000.</summary>
    public int Entries { get; init => field = Positive(value); } = 10_000;

    /// <summary>Certificates in one PKCS#12 file: 200.</summary>
    public int Certificates { get; init => field = Positive(value); } = 200;

    /// <summary>Keys in one PKCS#12 file: 200.</summary>
    public int Keys { get; init => field = Positive(value); } = 200;

    /// <summary>Iterations of a PKCS#12 file's integrity check: 300,000. Today's tools write 1 to 100,000.</summary>
    public int MacIterations { get; init => field = Positive(value); } = 300_000;

    /// <summary>Iterations of one key derivation: 300,000.</summary>
    public int KeyIterations { get; init => field = Positive(value); } = 300_000;

    /// <summary>Iterations of all key derivations of a file together: 1,000,000.</summary>
    public int TotalIterations { get; init => field = Positive(value); } = 1_000_000;

    internal int Of(CertificateFileLimit limit) => limit switch
    {
        CertificateFileLimit.FileBytes => FileBytes,
        CertificateFileLimit.CertificateBytes => CertificateBytes,
        CertificateFileLimit.Entries => Entries,
        CertificateFileLimit.Certificates => Certificates,
        CertificateFileLimit.Keys => Keys,
        CertificateFileLimit.MacIterations => MacIterations,
        CertificateFileLimit.KeyIterations => KeyIterations,
        _ => TotalIterations,
    };

    internal OverLimit Exceeded(CertificateFileLimit limit) => new(limit, Of(limit));

    internal Pkcs12LoaderLimits ForLoader(bool withKeys) => new()
    {
        MaxCertificates = Certificates,
        MaxKeys = Keys,
        MacIterationLimit = MacIterations,
        IndividualKdfIterationLimit = KeyIterations,
        TotalKdfIterationLimit = TotalIterations,
        IgnorePrivateKeys = !withKeys,
    };

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
