using ExchangeGateway.Certificates;

namespace ExchangeGateway.Inventory;

/// <summary>A certificate that was found in a file, as the audit compares it with the tables.</summary>
/// <param name="Source">Where it was found, for people to read.</param>
/// <param name="KeyAlgorithm">Its key.</param>
/// <param name="Validity">Both ends in.</param>
/// <param name="Identity">What tells it from others.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateEvidence(string Source, KeyAlgorithm KeyAlgorithm, ValidityPeriod Validity, CertificateIdentity Identity)
{
    /// <summary>
    /// What a table may call it: no source says what a certificate's id is, so a host gives what it knows, the serial
    /// number or the name in the subject, say.
    /// </summary>
    public ValueList<string> Ids { get; init; }

    /// <summary>The registration number of the gateway that it was filed under, a folder's name say; null where it was filed under none.</summary>
    public string? Gateway { get; init; }
}
