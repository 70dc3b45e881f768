using ExchangeGateway.Gateways;
using NodaTime;

namespace ExchangeGateway.Certificates;

/// <summary>
/// Which of its certificates a gateway signs in with: the first that can, in the user's own order of primary and backup
/// (4.2-1). One is enough (4.2-2).
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SignInChoice
{
    private SignInChoice(DedicatedCertificate? chosen, ValueList<PassedOverCertificate> passedOver) => (Chosen, PassedOver) = (chosen, passedOver);

    /// <summary>The certificate to sign in with; null where none can.</summary>
    public DedicatedCertificate? Chosen { get; }

    /// <summary>Every other one, in the order given, and why not.</summary>
    public ValueList<PassedOverCertificate> PassedOver { get; }

    /// <summary>Chooses.</summary>
    /// <param name="candidates">The gateway's certificates, the preferred one first.</param>
    /// <param name="gateway">The gateway that signs in.</param>
    /// <param name="bindings">Which certificate is where: one that another gateway uses is not taken (2.2-5).</param>
    /// <param name="at">When.</param>
    public static SignInChoice Among(IEnumerable<CertificateCandidate> candidates, RegistrationNumber gateway, CertificateBindings bindings, Instant at)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(bindings);
        DedicatedCertificate? chosen = null;
        List<PassedOverCertificate> passedOver = [];
        foreach (var (certificate, recognised) in candidates)
        {
            var usedBy = bindings.LiveAt(certificate, at)?.Gateway is { } user && user != gateway ? user : null;
            PassedOverReason[] reasons =
            [
                .. OfTerm(certificate.Term.StatusAt(at)),
                .. recognised ? (PassedOverReason[])[] : [PassedOverReason.Unrecognised],
                .. usedBy is null ? (PassedOverReason[])[] : [PassedOverReason.InUse],
            ];
            if (reasons is [] && chosen is null)
            {
                chosen = certificate;
            }
            else
            {
                passedOver.Add(new(certificate, reasons is [] ? [PassedOverReason.NotPreferred] : [.. reasons], usedBy));
            }
        }

        return new(chosen, [.. passedOver]);
    }

    private static PassedOverReason[] OfTerm(CertificateStatus status) => status switch
    {
        CertificateStatus.NotYetValid => [PassedOverReason.NotYetValid],
        CertificateStatus.Expired => [PassedOverReason.Expired],
        CertificateStatus.Locked => [PassedOverReason.Locked],
        CertificateStatus.Revoked => [PassedOverReason.Revoked],
        CertificateStatus.Cancelled => [PassedOverReason.Cancelled],
        _ => [],
    };
}
