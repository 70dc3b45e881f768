using NodaTime;

namespace ExchangeGateway.X509;

/// <summary>A certificate as a chain sees it. What is costly is worked out once.</summary>
internal sealed class ChainElement(Certificate certificate, bool isRoot, SignerId signerId)
{
    private readonly Lazy<SignedCertificate?> _signed = new(() => SignedCertificate.Of(certificate));
    private readonly Lazy<VerificationKey?> _key = new(() => VerificationKey.Of(certificate, signerId));

    public Certificate Certificate => certificate;

    public bool IsRoot => isRoot;

    public SignedCertificate? Signed => _signed.Value;

    public VerificationKey? Key => _key.Value;

    public bool IsSelfIssued => certificate.SubjectName.SequenceEqual(certificate.IssuerName);

    /// <summary>What speaks against it wherever it stands.</summary>
    public IEnumerable<ChainReason> FlawsAt(Instant instant)
    {
        var validity = certificate.Facts.Validity;
        if (!validity.Contains(instant))
        {
            yield return instant < validity.NotBefore ? ChainReason.NotYetValid : ChainReason.Expired;
        }

        if (Signed is null)
        {
            yield return ChainReason.Malformed;
        }
        else if (Signed.Extensions.HasUnknownCritical)
        {
            yield return ChainReason.UnknownCriticalExtension;
        }
    }

    /// <summary>What speaks against its being an issuer with so many authorities below it.</summary>
    public IEnumerable<ChainReason> FlawsAsIssuer(int authoritiesBelow)
    {
        if (Signed?.Extensions is { } extensions)
        {
            if (!extensions.IsAuthority || !extensions.SignsCertificates)
            {
                yield return ChainReason.NotAnAuthority;
            }
            else if (extensions.PathLength < authoritiesBelow)
            {
                yield return ChainReason.PathTooLong;
            }
        }
    }
}
