namespace ExchangeGateway.Certificates;

/// <summary>What the domain asks of a certificate, read in place: ranges point into the DER that was read.</summary>
/// <param name="KeyAlgorithm">Told by the public key's algorithm.</param>
/// <param name="Validity">Both ends in.</param>
/// <param name="Serial">Where the serial number's bytes stand, as a signed big-endian number.</param>
/// <param name="Issuer">Where the issuer's name stands, tag and length included.</param>
/// <param name="Subject">Where the subject's name stands, tag and length included.</param>
/// <param name="PublicKey">Where the SubjectPublicKeyInfo stands, tag and length included.</param>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct CertificateFacts(KeyAlgorithm KeyAlgorithm, ValidityPeriod Validity, Range Serial, Range Issuer, Range Subject, Range PublicKey);
