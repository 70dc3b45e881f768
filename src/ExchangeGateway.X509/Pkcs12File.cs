using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ExchangeGateway.X509;

/// <summary>
/// Opens PKCS#12 files (.p12, .pfx) with RSA or SM2 keys. .NET's loader is the gate: it checks password, integrity and
/// limits. A wrong password changes nothing, however often it is tried: a file certificate never locks (6.2-2).
/// </summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class Pkcs12File
{
    private const int WrongPasswordResult = unchecked((int)0x80070056);

    // Keys stay in memory where the platform can do so: macOS cannot.
    private static X509KeyStorageFlags Storage => OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    /// <summary>Opens a file's content. Whatever the bytes, it answers.</summary>
    /// <param name="content">All of it.</param>
    /// <param name="password">Empty where none is given: the file is tried with none. It is not kept.</param>
    /// <param name="limits">How much is taken on; the default where null.</param>
    public static Pkcs12Outcome Open(ReadOnlySpan<byte> content, ReadOnlySpan<char> password, CertificateFileLimits? limits = null)
    {
        limits ??= CertificateFileLimits.Default;
        if (content.Length > limits.FileBytes)
        {
            return limits.Exceeded(CertificateFileLimit.FileBytes);
        }

        if (!AsnDecoder.TryReadEncodedValue(content, AsnEncodingRules.BER, out _, out _, out _, out _))
        {
            return new Unreadable(UnreadableReason.DamagedPkcs12);
        }

        try
        {
            return Load(content, password, limits);
        }
        catch (Pkcs12LoadLimitExceededException exception)
        {
            return limits.Exceeded(LimitNamedIn(exception));
        }
        catch (CryptographicException exception)
        {
            // What .NET documents for a file that it cannot load: this result where the password does not fit, others where the content does not.
            return exception.HResult == WrongPasswordResult ? new WrongPassword() : new Unreadable(UnreadableReason.DamagedPkcs12);
        }
    }

    private static Pkcs12Outcome Load(ReadOnlySpan<byte> content, ReadOnlySpan<char> password, CertificateFileLimits limits)
    {
        X509Certificate2Collection loaded;
        var keysLoaded = true;
        try
        {
            loaded = X509CertificateLoader.LoadPkcs12Collection(content, password, Storage, limits.ForLoader(withKeys: true));
        }
        catch (CryptographicException exception) when (exception is not Pkcs12LoadLimitExceededException && exception.HResult != WrongPasswordResult)
        {
            // The loader refuses the whole file for one key that it does not know, such as an SM2 key in its second spelling.
            loaded = X509CertificateLoader.LoadPkcs12Collection(content, password, Storage, limits.ForLoader(withKeys: false));
            keysLoaded = false;
        }

        try
        {
            return Pkcs12Keys.Pair(loaded, keysLoaded, content, password, limits);
        }
        finally
        {
            foreach (var certificate in loaded)
            {
                certificate.Dispose();
            }
        }
    }

    // The exception says in its message alone which of the loader's properties it was.
    private static CertificateFileLimit LimitNamedIn(Pkcs12LoadLimitExceededException exception) => exception.Message switch
    {
        var text when text.Contains(nameof(Pkcs12LoaderLimits.MaxCertificates), StringComparison.Ordinal) => CertificateFileLimit.Certificates,
        var text when text.Contains(nameof(Pkcs12LoaderLimits.MaxKeys), StringComparison.Ordinal) => CertificateFileLimit.Keys,
        var text when text.Contains(nameof(Pkcs12LoaderLimits.MacIterationLimit), StringComparison.Ordinal) => CertificateFileLimit.MacIterations,
        var text when text.Contains(nameof(Pkcs12LoaderLimits.IndividualKdfIterationLimit), StringComparison.Ordinal) => CertificateFileLimit.KeyIterations,
        _ => CertificateFileLimit.TotalIterations,
    };
}
