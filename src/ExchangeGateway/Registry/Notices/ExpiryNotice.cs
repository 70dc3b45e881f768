using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Registry.Notices;

/// <summary>A certificate in use ends soon, or has ended (5.1-1): people are to be told.</summary>
/// <param name="Institution">Whose it is.</param>
/// <param name="Certificate">Which one.</param>
/// <param name="Id">The authority's id of it, where it is known.</param>
/// <param name="Gateway">The gateway that uses it.</param>
/// <param name="ExpiresAt">Its last valid second.</param>
/// <param name="Before">The nearest of the days before its end that were reached.</param>
/// <param name="At">When that was seen, by the store's clock.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ExpiryNotice(InstitutionId Institution, CertificateNumber Certificate, CertificateId? Id, RegistrationNumber Gateway, Instant ExpiresAt, NoticeDays Before, Instant At)
{
    /// <summary>Which notice: of one certificate each is given once.</summary>
    public NoticeKey Key => new(AggregateKey.Of(Institution, Certificate), Before);

    /// <summary>Whether it has ended already.</summary>
    public bool HasEnded => At.ToUnixTimeSeconds() > ExpiresAt.ToUnixTimeSeconds();

    /// <summary>Whole days that are left; 0 on the last day and afterwards.</summary>
    public int DaysLeft => Math.Max(0, (ExpiresAt - At).Days);

    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) => Texts.Format(
        HasEnded ? "notice-Ended" : "notice-EndsSoon", language, Institution, Gateway, Texts.Get($"certificate-{Certificate.Kind}", language), Id?.ToString() ?? "–", ExpiresAt, DaysLeft);
}
