using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Leases;

/// <summary>Why a gateway may not sign in with a certificate, whoever holds it.</summary>
public enum LeaseFlaw
{
    /// <summary>There is no such gateway in service: it is not open yet, or its service was revoked (3.3-3).</summary>
    GatewayNotInService,

    /// <summary>The gateway does not use the certificate (2.2-5).</summary>
    CertificateNotBound,
}

/// <summary>The gateway may not sign in with the certificate.</summary>
/// <param name="Flaw">Why.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record LeaseRefused(LeaseFlaw Flaw)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Get($"lease-{Flaw}", language);
}
