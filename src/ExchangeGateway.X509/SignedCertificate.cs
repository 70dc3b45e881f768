using System.Formats.Asn1;

namespace ExchangeGateway.X509;

/// <summary>What a chain asks of a certificate beyond its facts: what was signed, how, and what its extensions allow.</summary>
internal sealed record SignedCertificate(ReadOnlyMemory<byte> Body, SignatureAlgorithm? Algorithm, ReadOnlyMemory<byte> Signature, CertificateExtensions Extensions)
{
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 3);

    /// <summary>Null where the certificate is malformed.</summary>
    public static SignedCertificate? Of(Certificate certificate)
    {
        try
        {
            var parts = new AsnReader(certificate.Der, AsnEncodingRules.DER).ReadSequence();
            var body = parts.PeekEncodedValue();
            var fields = parts.ReadSequence();
            var algorithm = parts.ReadEncodedValue();
            var signature = parts.ReadBitString(out var unused);
            parts.ThrowIfNotEmpty();

            // What is signed must name the algorithm too: otherwise anybody could write another one outside.
            return unused == 0 && AlgorithmIn(fields).Span.SequenceEqual(algorithm.Span) && CertificateExtensions.Of(ExtensionsIn(fields)) is { } extensions
                ? new(body, SignatureAlgorithms.OfOid(Oid(algorithm)), signature, extensions)
                : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    // Version, where it stands, and serial number come first.
    private static ReadOnlyMemory<byte> AlgorithmIn(AsnReader fields)
    {
        if (fields.PeekTag().TagClass is TagClass.ContextSpecific)
        {
            _ = fields.ReadEncodedValue();
        }

        _ = fields.ReadEncodedValue();
        return fields.ReadEncodedValue();
    }

    private static AsnReader? ExtensionsIn(AsnReader fields)
    {
        while (fields.HasData)
        {
            if (fields.PeekTag().HasSameClassAndValue(ExtensionsTag))
            {
                return fields.ReadSequence(ExtensionsTag).ReadSequence();
            }

            _ = fields.ReadEncodedValue();
        }

        return null;
    }

    // RSA's algorithms carry NULL as their parameter, SM2's carry none or NULL.
    private static string Oid(ReadOnlyMemory<byte> algorithm)
    {
        var parts = new AsnReader(algorithm, AsnEncodingRules.DER).ReadSequence();
        var oid = parts.ReadObjectIdentifier();
        if (parts.HasData)
        {
            parts.ReadNull();
        }

        return oid;
    }
}
