namespace ExchangeGateway.X509;

/// <summary>What a certificate's key may do for its holder, by the certificate's key usage. An EKey may hold one for signing and one for encryption.</summary>
public enum CertificateUse
{
    /// <summary>Anything: the certificate does not restrict it, or allows both.</summary>
    Any,

    /// <summary>Sign (digitalSignature, nonRepudiation): sign-in takes this one.</summary>
    Signing,

    /// <summary>Encrypt or agree on keys (keyEncipherment, dataEncipherment, keyAgreement).</summary>
    Encryption,

    /// <summary>Neither, as an authority's; or the certificate is malformed and nothing is known.</summary>
    None,
}

/// <summary>What follows from the bits of a key usage.</summary>
internal static class CertificateUses
{
    public static CertificateUse Of(bool signs, bool encrypts) => (signs, encrypts) switch
    {
        (true, true) => CertificateUse.Any,
        (true, false) => CertificateUse.Signing,
        (false, true) => CertificateUse.Encryption,
        _ => CertificateUse.None,
    };
}
