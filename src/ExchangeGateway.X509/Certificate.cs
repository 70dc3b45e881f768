using ExchangeGateway.Certificates;

namespace ExchangeGateway.X509;

/// <summary>
/// A certificate that was read: its bytes, the facts that the domain asks for, and its names. Names, serial number and
/// fingerprint are worked out when asked for. Two are equal when their bytes are.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class Certificate : IEquatable<Certificate>
{
    private readonly byte[] _der;
    private string? _subject;
    private string? _issuer;

    private Certificate(byte[] der, CertificateFacts facts) => (_der, Facts) = (der, facts);

    /// <summary>The certificate's bytes.</summary>
    public ReadOnlyMemory<byte> Der => _der;

    /// <summary>What the domain asks of it. Its ranges point into <see cref="Der"/>.</summary>
    public CertificateFacts Facts { get; }

    /// <summary>
    /// The subject's name as in RFC 4514, the last part first. A name that is not well-formed is shown as
    /// <c>#</c> and its bytes in hexadecimal. It may hold any character, so a host escapes it where it shows it.
    /// </summary>
    public string Subject => _subject ??= DistinguishedName.Text(_der.AsSpan(Facts.Subject));

    /// <summary>The issuer's name, written as <see cref="Subject"/> is.</summary>
    public string Issuer => _issuer ??= DistinguishedName.Text(_der.AsSpan(Facts.Issuer));

    /// <summary>The serial number in upper-case hexadecimal, two digits a byte, without the sign byte of a positive number.</summary>
    public string Serial => Convert.ToHexString(_der.AsSpan(Facts.Serial) is [0, _, ..] positive ? positive[1..] : _der.AsSpan(Facts.Serial));

    /// <summary>The SHA-256 of the whole.</summary>
    public Fingerprint Fingerprint => Fingerprint.Of(_der);

    /// <summary>What tells it from another certificate (2.2-5).</summary>
    public CertificateIdentity Identity => CertificateIdentity.Of(_der, Facts);

    /// <summary>What its key may be used for. It is read when asked for.</summary>
    public CertificateUse Use => SignedCertificate.Of(this)?.Extensions.Use ?? CertificateUse.None;

    internal ReadOnlySpan<byte> SubjectName => _der.AsSpan(Facts.Subject);

    internal ReadOnlySpan<byte> IssuerName => _der.AsSpan(Facts.Issuer);

    /// <summary>Reads one certificate in DER. Whatever the bytes, it answers: the certificate, or why they are none.</summary>
    /// <param name="der">The certificate's bytes, and no others. They are copied.</param>
    /// <param name="limits">How large a certificate may be; the default where null.</param>
    public static CertificateOutcome Read(ReadOnlySpan<byte> der, CertificateFileLimits? limits = null)
    {
        var most = (limits ?? CertificateFileLimits.Default).CertificateBytes;
        if (der.Length > most)
        {
            return new OverLimit(CertificateFileLimit.CertificateBytes, most);
        }

        var flaw = CertificateReader.Read(der, out var facts);
        return flaw is CertificateFlaw.None ? new Certificate(der.ToArray(), facts) : new Unreadable(ReasonOf(flaw));
    }

    /// <inheritdoc/>
    public bool Equals(Certificate? other) => other is not null && _der.AsSpan().SequenceEqual(other._der);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Certificate);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_der);
        return hash.ToHashCode();
    }

    /// <summary>Subject and serial number.</summary>
    public override string ToString() => $"{Subject} ({Serial})";

    private static UnreadableReason ReasonOf(CertificateFlaw flaw) => flaw switch
    {
        CertificateFlaw.TrailingBytes => UnreadableReason.TrailingBytes,
        CertificateFlaw.EndsBeforeItBegins => UnreadableReason.EndsBeforeItBegins,
        _ => UnreadableReason.NotDer,
    };
}
