using ExchangeGateway.FsCheck.Chains;
using FsCheck;
using NodaTime;

namespace ExchangeGateway.FsCheck;

// Certificates in their bytes.
public static partial class Arbitraries
{
    /// <summary>Chains asked about on 2026-11-22 at 01:30 UTC, most of them with nothing wrong but their time; <see cref="RealCertificates"/> makes those of another instant or with a flaw of your choice.</summary>
    public static Arbitrary<CertificateChain> CertificateChains { get; } = RealCertificates.Any(Instant.FromUtc(2026, 11, 22, 1, 30));

    /// <summary>Bytes that are nearly a certificate, with any flaw.</summary>
    public static Arbitrary<UnreadableCertificate> UnreadableCertificates { get; } = Spoiled.Anyhow;
}
