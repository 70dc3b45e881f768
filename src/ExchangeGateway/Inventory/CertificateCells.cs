using ExchangeGateway.Certificates;
using NodaTime;

namespace ExchangeGateway.Inventory;

/// <summary>What a query table says of one certificate; any cell may be blank or masked. It is for reference: the CA's own record decides (3.4-1).</summary>
/// <param name="Id">The certificate's id.</param>
/// <param name="IssuedAt">When its validity begins.</param>
/// <param name="ExpiresAt">Its last valid second.</param>
/// <param name="Algorithm">The algorithm as written, as in <c>SM2</c> or <c>RSA</c>.</param>
/// <param name="Institution">The type of institution as written.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateCells(
    CertificateId? Id = null,
    Instant? IssuedAt = null,
    Instant? ExpiresAt = null,
    string? Algorithm = null,
    string? Institution = null)
{
    /// <summary>No cell filled in.</summary>
    public static CertificateCells Blank { get; } = new();

    /// <summary>Both ends of the validity; null where one is blank or they are the wrong way round.</summary>
    public ValidityPeriod? Validity =>
        IssuedAt is { } from && ExpiresAt is { } until ? ValidityPeriod.Between(from, until) : null;

    /// <summary>The key that the algorithm's cell names; null where it is blank or names another.</summary>
    public KeyAlgorithm? KeyAlgorithm => Algorithm?.Trim().ToUpperInvariant() switch
    {
        "SM2" => Certificates.KeyAlgorithm.Sm2,
        "RSA" => Certificates.KeyAlgorithm.Rsa,
        _ => null,
    };
}
