using System.Security.Cryptography;
using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Simulation;
using NodaTime;

namespace ServicePlatform.Demo;

/// <summary>
/// The certificate authority of the demo. Whatever it issues follows from its seed and the order, so nothing of it needs to
/// be kept: the mailbox makes the same file again. Whoever knows the seed has every key.
/// </summary>
internal sealed class DemoAuthority
{
    private const string Seed = "service-platform-demo";

    private readonly SimulatedAuthority _authority = new(Seed, Instant.FromUtc(2020, 1, 1, 0, 0));

    /// <summary>The certificate that was asked for under a number, valid from an instant on.</summary>
    public IssuedCertificate Issue(InstitutionId institution, CertificateNumber number, Instant from) =>
        _authority.Issue(new CertificateOrder(number.Gateway.Value, institution.Value, number.Kind is CertificateKind.EKey ? KeyAlgorithm.Sm2 : KeyAlgorithm.Rsa)
        {
            From = Instant.FromUnixTimeSeconds(from.ToUnixTimeSeconds()),
            Number = number.Ordinal,
        });

    /// <summary>The same as the registry knows it.</summary>
    public static (DedicatedCertificate Certificate, CertificateId Id) ForRegistry(IssuedCertificate issued, CertificateKind kind) =>
        (new(new(kind, issued.Certificate.Facts.Validity), issued.Certificate.Identity), CertificateId.Of(issued.Certificate.Serial).AsT0);

    /// <summary>A file certificate with its key.</summary>
    public byte[] Pkcs12(InstitutionId institution, CertificateNumber number, Instant from) =>
        Issue(institution, number, from).ToPkcs12(Password(institution, number), withAuthorities: true);

    /// <summary>The password of that file, which the authority sends beside it.</summary>
    public static string Password(InstitutionId institution, CertificateNumber number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}\n{institution}\n{number}")))[..12];
}
