using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Certificates;

/// <summary>Why a certificate is not the one to sign in with.</summary>
public enum PassedOverReason
{
    /// <summary>Its validity has not begun.</summary>
    NotYetValid,

    /// <summary>Its validity is over (5.1-1).</summary>
    Expired,

    /// <summary>Its EKey is locked (6.2-1).</summary>
    Locked,

    /// <summary>The authority revoked it.</summary>
    Revoked,

    /// <summary>It was cancelled (3.3-2).</summary>
    Cancelled,

    /// <summary>The management tool does not recognise it (4.4-1, 6.1-1).</summary>
    Unrecognised,

    /// <summary>Another gateway uses it (2.2-5).</summary>
    InUse,

    /// <summary>It would sign in, but one before it does too.</summary>
    NotPreferred,
}

/// <summary>A certificate that is not the one to sign in with, and why.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record PassedOverCertificate
{
    internal PassedOverCertificate(DedicatedCertificate certificate, ValueList<PassedOverReason> reasons, RegistrationNumber? usedBy) =>
        (Certificate, Reasons, UsedBy) = (certificate, reasons, usedBy);

    /// <summary>The certificate.</summary>
    public DedicatedCertificate Certificate { get; }

    /// <summary>Every reason, at least one.</summary>
    public ValueList<PassedOverReason> Reasons { get; }

    /// <summary>The other gateway that uses it; null where none does.</summary>
    public RegistrationNumber? UsedBy { get; }

    /// <summary>What to read and what to do next, for each reason in its order. Instants are UTC.</summary>
    /// <param name="language">Of the texts.</param>
    /// <param name="support">Whom they point to; null for the guide's own lines and addresses.</param>
    public ValueList<string> Explain(Language language, SupportDirectory? support = null) =>
        Reasons.Select(reason => Texts.Format($"passed-over-{reason}", language, Fact(reason), Help(reason, support ?? SupportDirectory.Default, language))).ToValueList();

    private string? Fact(PassedOverReason reason) => reason switch
    {
        PassedOverReason.NotYetValid => $"{Certificate.Term.Validity.NotBefore}",
        PassedOverReason.Expired => $"{Certificate.Term.Validity.NotAfter}",
        PassedOverReason.InUse => UsedBy?.Value,
        _ => null,
    };

    private static string? Help(PassedOverReason reason, SupportDirectory support, Language language) => reason switch
    {
        PassedOverReason.Expired => support.AuthorityService.Value,
        PassedOverReason.Locked => support.EKeyUnlock.Value,
        PassedOverReason.Unrecognised => support.CertificateAuthority.Text(language),
        _ => null,
    };
}
