using System.Security.Cryptography.X509Certificates;

namespace PropertyTests.Host;

/// <summary>Tells whether a certificate is in time, by .NET's reader: it reads the dates of an SM2 certificate too.</summary>
public class CertificateClock
{
    public bool IsInTime(byte[] der, DateTime utc)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(der);
        return IsInTime(certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime(), utc);
    }

    // Certificates count in seconds, and the last one is in, to its very end.
    protected virtual bool IsInTime(DateTime first, DateTime last, DateTime utc) => first <= utc && utc < last.AddSeconds(1);
}
