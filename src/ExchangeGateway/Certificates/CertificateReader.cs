using System.Formats.Asn1;

namespace ExchangeGateway.Certificates;

/// <summary>Reads the few facts of an X.509 certificate that the domain asks for. Whatever the bytes, it answers and allocates nothing on success.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class CertificateReader
{
    private static readonly Asn1Tag Version = new(TagClass.ContextSpecific, 0);

    // Object identifiers as they stand in DER, tag and length included.
    private static ReadOnlySpan<byte> Rsa => [0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];

    private static ReadOnlySpan<byte> EllipticCurve => [0x06, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];

    private static ReadOnlySpan<byte> Sm2 => [0x06, 8, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 1, 0x82, 0x2d];

    /// <summary>Reads one certificate.</summary>
    /// <param name="der">The certificate's bytes, and no others.</param>
    /// <param name="facts">The facts, where there is no flaw.</param>
    public static CertificateFlaw Read(ReadOnlySpan<byte> der, out CertificateFacts facts)
    {
        facts = default;
        try
        {
            var whole = new DerCursor(der);
            var certificate = new DerCursor(whole.Sequence());
            return whole.IsAtEnd ? ReadBody(new(certificate.Sequence()), der, out facts) : CertificateFlaw.TrailingBytes;
        }
        catch (AsnContentException)
        {
            return CertificateFlaw.NotDer;
        }
    }

    private static CertificateFlaw ReadBody(DerCursor body, ReadOnlySpan<byte> der, out CertificateFacts facts)
    {
        facts = default;
        if (body.Tag.HasSameClassAndValue(Version))
        {
            _ = body.Any();
        }

        var serial = body.Integer();
        _ = body.Any();
        var issuer = body.Any();
        var validity = new DerCursor(body.Sequence());
        var period = ValidityPeriod.OfSeconds(validity.Time(), validity.Time());
        var subject = body.Any();
        var publicKey = body.Any();
        var key = new DerCursor(new DerCursor(publicKey).Sequence());
        var algorithm = key.Sequence();
        _ = key.Any();
        if (period is not { } valid)
        {
            return CertificateFlaw.EndsBeforeItBegins;
        }

        facts = new(KeyOf(algorithm), valid, Place(der, serial), Place(der, issuer), Place(der, subject), Place(der, publicKey));
        return CertificateFlaw.None;
    }

    private static KeyAlgorithm KeyOf(ReadOnlySpan<byte> algorithm) =>
        algorithm.StartsWith(Rsa) ? KeyAlgorithm.Rsa
        : algorithm.StartsWith(Sm2) || (algorithm.StartsWith(EllipticCurve) && algorithm[EllipticCurve.Length..].SequenceEqual(Sm2)) ? KeyAlgorithm.Sm2
        : KeyAlgorithm.Other;

    private static Range Place(ReadOnlySpan<byte> der, ReadOnlySpan<byte> part)
    {
        _ = der.Overlaps(part, out var from);
        return from..(from + part.Length);
    }
}
