using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Institutions;
using NodaTime;

namespace ExchangeGateway.Registry.Queries;

/// <summary>Which certificates: every criterion that is given must hold.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateFilter
{
    /// <summary>Whose; null for every institution's.</summary>
    public InstitutionId? Institution { get; init; }

    /// <summary>In one of these states of their road; none given means any.</summary>
    public ValueList<CertificateApplicationState> States { get; init; }

    /// <summary>Whether a gateway uses it now.</summary>
    public bool? IsInService { get; init; }

    /// <summary>The last valid second is this one or one before; one whose end is not known is left out.</summary>
    public Instant? ExpiresUntil { get; init; }

    /// <summary>Its EKey is locked, or its unlock is asked for (6.2-1).</summary>
    public bool? IsLocked { get; init; }

    /// <summary>Whether a certificate is one of those.</summary>
    public bool Finds(RegisteredCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return (Institution is null || certificate.Institution == Institution)
            && (States.Count == 0 || States.Contains(certificate.Road.State))
            && (IsInService is not { } used || certificate.InServiceAt is not null == used)
            && (ExpiresUntil is not { } until || certificate.Cells.ExpiresAt <= until)
            && (IsLocked is not { } locked || certificate.EKey is { State: not EKeyState.Ready } == locked);
    }
}
