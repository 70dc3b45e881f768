using ExchangeGateway.X509;

namespace ExchangeGateway.FsCheck.Chains;

/// <summary>Changes bytes of a certificate that was signed already.</summary>
internal static class Der
{
    // The object identifiers of SHA-256 with RSA and of SM3 with SM2, and the last byte of one that nobody accepts: SHA-1 with RSA, SHA-1 with SM2.
    private static readonly (byte[] Oid, byte Other)
        Rsa = ([0x06, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 11], 5),
        Sm2 = ([0x06, 8, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 1, 0x83, 0x75], 0x76);

    public static Certificate WithAnotherSerial(Certificate certificate)
    {
        var der = certificate.Der.ToArray();
        der[certificate.Facts.Serial.End.Value - 1] ^= 1;
        return Read(der);
    }

    /// <summary>Names another signature algorithm: outside alone, or inside what is signed too.</summary>
    public static Certificate SignedWith(Certificate certificate, bool inside)
    {
        var der = certificate.Der.ToArray();
        var (oid, other) = der.AsSpan().IndexOf(Rsa.Oid) >= 0 ? Rsa : Sm2;
        der[der.AsSpan().LastIndexOf(oid) + oid.Length - 1] = other;
        if (inside)
        {
            der[der.AsSpan().IndexOf(oid) + oid.Length - 1] = other;
        }

        return Read(der);
    }

    /// <summary>The same certificate, its first second and its last second exchanged.</summary>
    public static byte[] WithItsEndsExchanged(Certificate certificate)
    {
        // The validity stands between the names: two times of two bytes each before the digits.
        var der = certificate.Der.ToArray();
        var ends = der.AsSpan(certificate.Facts.Issuer.End.Value..certificate.Facts.Subject.Start.Value)[2..];
        var first = ends[..(2 + ends[1])].ToArray();
        var last = ends[first.Length..].ToArray();
        last.CopyTo(ends);
        first.CopyTo(ends[last.Length..]);
        return der;
    }

    private static Certificate Read(byte[] der) =>
        Certificate.Read(der).Certificate ?? throw new InvalidOperationException("A changed byte of a certificate made it unreadable.");
}
