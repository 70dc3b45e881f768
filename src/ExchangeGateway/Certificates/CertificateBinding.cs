using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// A certificate at a gateway, from an instant on and until another, that one no longer in (2.2-5): so a handover
/// ends one binding and begins the next at the same instant.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateBinding
{
    internal CertificateBinding(DedicatedCertificate certificate, RegistrationNumber gateway, Instant from) =>
        (Certificate, Gateway, From) = (certificate, gateway, from);

    /// <summary>The certificate.</summary>
    public DedicatedCertificate Certificate { get; }

    /// <summary>The gateway that uses it.</summary>
    public RegistrationNumber Gateway { get; }

    /// <summary>The first instant of its use there.</summary>
    public Instant From { get; }

    /// <summary>The first instant after its use there; null while no end is set.</summary>
    public Instant? Until { get; private init; }

    /// <summary>A binding as a host kept it.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="gateway">The gateway that uses it.</param>
    /// <param name="from">The first instant of its use there.</param>
    /// <param name="until">The first instant after its use there; null while no end is set.</param>
    public static CertificateBinding Restore(DedicatedCertificate certificate, RegistrationNumber gateway, Instant from, Instant? until)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(gateway);
        return new(certificate, gateway, from) { Until = until };
    }

    /// <summary>Whether it is live at an instant.</summary>
    public bool IsLiveAt(Instant instant) => instant >= From && (Until is not { } until || instant < until);

    internal bool IsLiveAfter(Instant instant) => Until is not { } until || until > instant;

    internal CertificateBinding EndedAt(Instant until) => this with { Until = until };
}
