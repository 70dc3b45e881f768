using System.Security.Cryptography.X509Certificates;
using ExchangeGateway.Certificates;
using NodaTime;
using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.Pkcs;

namespace ExchangeGateway.Benchmarks.Peers;

/// <summary>The same facts by the getters of .NET and of BouncyCastle.</summary>
internal static class CertificateGetters
{
    /// <summary>Kind, serial number and validity.</summary>
    internal readonly record struct Facts(KeyAlgorithm Key, ReadOnlyMemory<byte> Serial, ValidityPeriod Validity);

    public static Facts Read(X509Certificate2 certificate)
    {
        var key = certificate.GetKeyAlgorithm() switch
        {
            "1.2.840.113549.1.1.1" => KeyAlgorithm.Rsa,
            "1.2.840.10045.2.1" when certificate.GetKeyAlgorithmParameters().AsSpan().SequenceEqual(Sm2) => KeyAlgorithm.Sm2,
            _ => KeyAlgorithm.Other,
        };
        return new(key, certificate.SerialNumberBytes, Period(certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime()));
    }

    public static Facts Read(Org.BouncyCastle.X509.X509Certificate certificate)
    {
        var algorithm = certificate.CertificateStructure.SubjectPublicKeyInfo.Algorithm;
        var key = algorithm.Algorithm.Equals(PkcsObjectIdentifiers.RsaEncryption) ? KeyAlgorithm.Rsa
            : GMObjectIdentifiers.sm2p256v1.Equals(algorithm.Parameters) ? KeyAlgorithm.Sm2
            : KeyAlgorithm.Other;
        return new(key, certificate.SerialNumber.ToByteArray(), Period(certificate.NotBefore, certificate.NotAfter));
    }

    private static ReadOnlySpan<byte> Sm2 => [0x06, 8, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 1, 0x82, 0x2d];

    private static ValidityPeriod Period(DateTime notBefore, DateTime notAfter) =>
        ValidityPeriod.Between(Instant.FromDateTimeUtc(notBefore), Instant.FromDateTimeUtc(notAfter))!.Value;
}
