using System.Formats.Asn1;

namespace ExchangeGateway.X509;

/// <summary>
/// Reads the certificates of a file, told by its content and not by its name: DER, PEM with any number of blocks, or
/// PKCS#12. Whatever the bytes, it answers; private keys are passed over and counted.
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class CertificateFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xef, 0xbb, 0xbf];

    /// <summary>Reads a file's content.</summary>
    /// <param name="content">All of it.</param>
    /// <param name="password">Opens PKCS#12; empty where none is given. It is not kept.</param>
    /// <param name="limits">How much is taken on; the default where null.</param>
    public static CertificateFileReading Read(ReadOnlySpan<byte> content, ReadOnlySpan<char> password = default, CertificateFileLimits? limits = null)
    {
        limits ??= CertificateFileLimits.Default;
        content = content.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;
        return content switch
        {
            [] => CertificateFileReading.Of(new Unreadable(UnreadableReason.Empty)),
            _ when content.Length > limits.FileBytes => CertificateFileReading.Of(limits.Exceeded(CertificateFileLimit.FileBytes)),
            [0x30, ..] when IsPkcs12(content) => ReadPkcs12(content, password, limits),
            // Before the byte 30 of DER: text around PEM blocks may begin with the digit 0.
            _ when PemBlocks.Any(content) => PemBlocks.Read(content, limits),
            [0x30, ..] => CertificateFileReading.Of(Certificate.Read(content, limits), CertificateFileFormat.Der),
            _ => CertificateFileReading.Of(new Unreadable(UnreadableReason.UnknownFormat)),
        };
    }

    /// <summary>Reads a file by its path. Its size is looked at before it is read.</summary>
    /// <param name="path">Where it stands. The name may end in anything.</param>
    /// <param name="password">Opens PKCS#12; empty where none is given. It is not kept.</param>
    /// <param name="limits">How much is taken on; the default where null.</param>
    public static CertificateFileReading ReadFile(string path, ReadOnlySpan<char> password = default, CertificateFileLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FileContent.Read(path, limits ?? CertificateFileLimits.Default, out var content) is { } failure
            ? CertificateFileReading.Of(failure)
            : Read(content, password, limits);
    }

    /// <summary>Reads a stream from where it stands to its end, or until it is over the limit.</summary>
    /// <param name="stream">It stays open.</param>
    /// <param name="password">Opens PKCS#12; empty where none is given. It is not kept.</param>
    /// <param name="limits">How much is taken on; the default where null.</param>
    public static CertificateFileReading ReadStream(Stream stream, ReadOnlySpan<char> password = default, CertificateFileLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return FileContent.Read(stream, limits ?? CertificateFileLimits.Default, out var content) is { } failure
            ? CertificateFileReading.Of(failure)
            : Read(content, password, limits);
    }

    // A PFX begins with its version, the integer 3; a certificate begins with a sequence.
    private static bool IsPkcs12(ReadOnlySpan<byte> content) =>
        AsnDecoder.TryDecodeLength(content[1..], AsnEncodingRules.BER, out _, out var used) && content[(1 + used)..] is [0x02, 0x01, 0x03, ..];

    private static CertificateFileReading ReadPkcs12(ReadOnlySpan<byte> content, ReadOnlySpan<char> password, CertificateFileLimits limits) =>
        Pkcs12File.Open(content, password, limits).Match(
            opened: static file =>
            {
                using (file)
                {
                    ValueList<CertificateOutcome> entries = file.Certificates.Count > 0
                        ? file.Certificates.Select(static opened => (CertificateOutcome)opened.Certificate).ToValueList()
                        : [new Unreadable(UnreadableReason.NoCertificate)];
                    return new(CertificateFileFormat.Pkcs12, entries, file.Certificates.Count(static opened => opened.KeyState is not KeyState.None));
                }
            },
            wrongPassword: static wrong => CertificateFileReading.Of(wrong, CertificateFileFormat.Pkcs12),
            unreadable: static unreadable => CertificateFileReading.Of(unreadable, CertificateFileFormat.Pkcs12),
            overLimit: static over => CertificateFileReading.Of(over, CertificateFileFormat.Pkcs12));
}
