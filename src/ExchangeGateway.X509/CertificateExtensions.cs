using System.Formats.Asn1;

namespace ExchangeGateway.X509;

/// <summary>What a certificate's extensions say of chains, and of what its key is for.</summary>
/// <param name="IsAuthority">Whether it may issue at all (basic constraints).</param>
/// <param name="PathLength">How many authorities may stand between it and the end; null for any number.</param>
/// <param name="SignsCertificates">Whether its key may sign certificates (key usage). True where the extension is absent.</param>
/// <param name="Use">What its key may do for its holder (key usage).</param>
/// <param name="HasUnknownCritical">Whether it demands something that is not known here.</param>
internal sealed record CertificateExtensions(bool IsAuthority, int? PathLength, bool SignsCertificates, CertificateUse Use, bool HasUnknownCritical)
{
    /// <summary>Null where one extension stands twice.</summary>
    /// <exception cref="AsnContentException">One is malformed.</exception>
    public static CertificateExtensions? Of(AsnReader? extensions)
    {
        var read = new CertificateExtensions(false, null, true, CertificateUse.Any, false);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (extensions?.HasData is true)
        {
            var extension = extensions.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            var critical = extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
            var content = new AsnReader(extension.ReadOctetString(), AsnEncodingRules.DER);
            if (!seen.Add(oid))
            {
                return null;
            }

            read = oid switch
            {
                "2.5.29.19" => read.WithBasicConstraints(content.ReadSequence()),
                "2.5.29.15" => read.WithKeyUsage(content.ReadNamedBitList()),
                // Key identifiers, other names, purposes and policies say nothing against a chain as such.
                "2.5.29.14" or "2.5.29.35" or "2.5.29.17" or "2.5.29.37" or "2.5.29.32" => read,
                _ => read with { HasUnknownCritical = read.HasUnknownCritical || critical },
            };
        }

        return read;
    }

    private CertificateExtensions WithBasicConstraints(AsnReader content)
    {
        var isAuthority = content.HasData && content.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && content.ReadBoolean();
        int? length = null;
        if (content.HasData)
        {
            // A length beyond every chain is as good as none; a negative one allows nothing.
            length = content.TryReadInt32(out var read) ? read : int.MaxValue;
        }

        return this with { IsAuthority = isAuthority && length is null or >= 0, PathLength = length };
    }

    private CertificateExtensions WithKeyUsage(System.Collections.BitArray bits)
    {
        bool Has(params ReadOnlySpan<int> places)
        {
            foreach (var place in places)
            {
                if (bits.Length > place && bits[place])
                {
                    return true;
                }
            }

            return false;
        }

        // digitalSignature and nonRepudiation; keyEncipherment, dataEncipherment and keyAgreement; keyCertSign.
        return this with { Use = CertificateUses.Of(signs: Has(0, 1), encrypts: Has(2, 3, 4)), SignsCertificates = Has(5) };
    }
}
