using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck.Values;
using FsCheck;

namespace ExchangeGateway.FsCheck;

// What is known of certificates without their bytes.
public static partial class Arbitraries
{
    /// <summary>Fingerprints; two of them are one now and then, and the one of nothing known comes up.</summary>
    public static Arbitrary<Fingerprint> Fingerprints => Terms.Fingerprints;

    /// <summary>Kind, validity and impediments; a file certificate is never locked.</summary>
    public static Arbitrary<CertificateTerm> CertificateTerms => Terms.All;
}
