using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Inventory;
using ExchangeGateway.Registry;
using ExchangeGateway.Rules;
using NodaTime;

namespace ServicePlatform.Certificates;

/// <summary>A certificate on its road.</summary>
/// <param name="Gateway">The gateway that it was asked for.</param>
/// <param name="Kind">EKey or file.</param>
/// <param name="Ordinal">The how-manieth of that kind at the gateway.</param>
/// <param name="State">Where it stands.</param>
/// <param name="NextStep">What the institution does next; null where it waits for the authority or nothing is left to do.</param>
/// <param name="Delivery">How an EKey comes.</param>
/// <param name="Cells">What the query tables say of it.</param>
/// <param name="Fingerprint">The SHA-256 of the whole certificate, for a lease; null where the certificate is not known here.</param>
/// <param name="InServiceAt">The gateway that uses it now.</param>
/// <param name="Replaces">The certificate whose place it is to take (5.1-4).</param>
/// <param name="CancellationRequestedAt">When the authority was asked to cancel it (3.3-2).</param>
/// <param name="EKey">How its EKey is (6.2-1).</param>
internal sealed record ShownCertificate(
    string Gateway, CertificateKind Kind, int Ordinal, CertificateApplicationState State, string? NextStep, EKeyDelivery? Delivery, ShownCells Cells, string? Fingerprint,
    string? InServiceAt, string? Replaces, Instant? CancellationRequestedAt, EKeyState? EKey, long Version)
{
    public static ShownCertificate Of(Stored<RegisteredCertificate> stored, Language language)
    {
        var certificate = stored.Value;
        return new(
            certificate.Number.Gateway.Value, certificate.Number.Kind, certificate.Number.Ordinal, certificate.Road.State, certificate.Road.NextStep(language), certificate.Road.Delivery,
            ShownCells.Of(certificate.Cells), certificate.Certificate?.Identity.Whole.ToString(), certificate.InServiceAt?.Value, certificate.Replaces?.ToString(),
            certificate.CancellationRequestedAt, certificate.EKey?.State, stored.Version);
    }
}

/// <summary>What the query tables say of a certificate; any cell may be blank.</summary>
/// <param name="ExpiresAt">Its last valid second.</param>
internal sealed record ShownCells(string? Id, Instant? IssuedAt, Instant? ExpiresAt, string? Algorithm, string? Institution)
{
    public static ShownCells Of(CertificateCells cells) => new(cells.Id?.Value, cells.IssuedAt, cells.ExpiresAt, cells.Algorithm, cells.Institution);
}
