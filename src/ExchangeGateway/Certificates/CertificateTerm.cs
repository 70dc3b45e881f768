using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>All that decides whether a certificate signs in: its kind, its validity, and what is known of it from elsewhere.</summary>
/// <param name="Kind">EKey or file.</param>
/// <param name="Validity">Both ends in.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CertificateTerm(CertificateKind Kind, ValidityPeriod Validity)
{
    /// <summary>EKey or file. It stays what it is, or a locked EKey could be made a locked file.</summary>
    public CertificateKind Kind { get; } = Kind;

    /// <summary>What is known of it from elsewhere. A file certificate never locks (6.2-2), so that cannot be said of one.</summary>
    /// <exception cref="ArgumentException">A file certificate is said to be locked.</exception>
    public Impediments Impediments
    {
        get;
        init => field = Kind is CertificateKind.File && value.HasFlag(Impediments.Locked)
            ? throw new ArgumentException("A file certificate never locks (6.2-2).", nameof(value))
            : value;
    }

    /// <summary>Whether it signs in at an instant: inside its validity, and nothing known against it (2.2-4, 4.2-2).</summary>
    public bool SignsInAt(Instant instant) => Impediments is Impediments.None && Validity.Contains(instant);

    /// <summary>What it is at an instant; or why the policy cannot tell whether its renewal is due.</summary>
    public Checked<CertificateStatus> StatusAt(Instant instant, RenewalPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.DueFrom(Validity).Match<Checked<CertificateStatus>>(
            due => StatusAt(instant) is CertificateStatus.Valid && instant >= due ? CertificateStatus.RenewalDue : StatusAt(instant),
            violation => violation);
    }

    /// <summary>What it is at an instant, renewal left aside. What is known from elsewhere goes before what dates tell.</summary>
    public CertificateStatus StatusAt(Instant instant) =>
        Impediments.HasFlag(Impediments.Cancelled) ? CertificateStatus.Cancelled
        : Impediments.HasFlag(Impediments.Revoked) ? CertificateStatus.Revoked
        : Validity.IsOverAt(instant) ? CertificateStatus.Expired
        : Impediments.HasFlag(Impediments.Locked) ? CertificateStatus.Locked
        : instant < Validity.NotBefore ? CertificateStatus.NotYetValid
        : CertificateStatus.Valid;
}
