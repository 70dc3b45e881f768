using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>A validity, and when in it the renewal falls due. <see cref="RenewalPolicy.For"/> makes it, so it is never due at once.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RenewalSchedule
{
    internal RenewalSchedule(ValidityPeriod validity, Instant dueFrom) => (Validity, DueFrom) = (validity, dueFrom);

    /// <summary>When the certificate is valid.</summary>
    public ValidityPeriod Validity { get; }

    /// <summary>The first instant at which its renewal is due.</summary>
    public Instant DueFrom { get; }

    /// <summary>What the certificate is at an instant; what is known from elsewhere goes before what dates tell.</summary>
    public CertificateStatus StatusAt(Instant instant, Impediments impediments = Impediments.None) =>
        impediments.HasFlag(Impediments.Cancelled) ? CertificateStatus.Cancelled
        : impediments.HasFlag(Impediments.Revoked) ? CertificateStatus.Revoked
        : instant >= Validity.End ? CertificateStatus.Expired
        : impediments.HasFlag(Impediments.Locked) ? CertificateStatus.Locked
        : instant < Validity.NotBefore ? CertificateStatus.NotYetValid
        : instant >= DueFrom ? CertificateStatus.RenewalDue
        : CertificateStatus.Valid;
}
