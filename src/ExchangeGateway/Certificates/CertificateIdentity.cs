namespace ExchangeGateway.Certificates;

/// <summary>What tells one certificate from another: the whole, its issuer with its serial number, and its key.</summary>
/// <param name="Whole">Fingerprint of the whole DER.</param>
/// <param name="IssuerAndSerial">Fingerprint of the issuer's name and the serial number: no authority gives one twice.</param>
/// <param name="PublicKey">Fingerprint of the key itself, however its algorithm is spelt. A renewal may keep it.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateIdentity(Fingerprint Whole, Fingerprint IssuerAndSerial, Fingerprint PublicKey)
{
    /// <summary>The identity of a certificate that <see cref="CertificateReader"/> read.</summary>
    /// <param name="der">The certificate's bytes.</param>
    /// <param name="facts">What was read from them.</param>
    public static CertificateIdentity Of(ReadOnlySpan<byte> der, CertificateFacts facts) =>
        new(Fingerprint.Of(der), Fingerprint.Of([.. der[facts.Issuer], .. der[facts.Serial]]), Fingerprint.Of(KeyIn(der[facts.PublicKey])));

    /// <summary>Whether both are one certificate: the same bytes, or the same issuer and serial number.</summary>
    public bool IsSameCertificate(CertificateIdentity other) => Whole == other.Whole || IssuerAndSerial == other.IssuerAndSerial;

    // SM2 keys are spelt in two ways: only the bits behind the algorithm tell whether two keys are one.
    private static ReadOnlySpan<byte> KeyIn(ReadOnlySpan<byte> publicKeyInfo)
    {
        var parts = new DerCursor(new DerCursor(publicKeyInfo).Sequence());
        _ = parts.Any();
        return parts.Any();
    }
}
