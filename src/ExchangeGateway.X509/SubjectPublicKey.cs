using System.Formats.Asn1;

namespace ExchangeGateway.X509;

/// <summary>
/// The bits of a certificate's public key: for SM2 the point, the same in both spellings of the algorithm before them,
/// so that neither library is asked to understand the algorithm.
/// </summary>
internal static class SubjectPublicKey
{
    /// <summary>Empty where they are no whole number of bytes.</summary>
    public static ReadOnlyMemory<byte> Bits(Certificate certificate)
    {
        try
        {
            var parts = new AsnReader(certificate.Der[certificate.Facts.PublicKey], AsnEncodingRules.DER).ReadSequence();
            _ = parts.ReadEncodedValue();
            return parts.TryReadPrimitiveBitString(out var unused, out var bits) && unused == 0 ? bits : default;
        }
        catch (AsnContentException)
        {
            // The certificate's reader walked over the key without looking into it.
            return default;
        }
    }
}
