using ExchangeGateway.Certificates;
using ExchangeGateway.Rules;
using ExchangeGateway.X509;
using NodaTime;

namespace GatewayConsole.Inspecting;

/// <summary>One line of <c>inspect</c>: a certificate, or why none could be read there.</summary>
/// <param name="File">The file's path as walked to.</param>
/// <param name="Index">Which entry of the file, from 0.</param>
/// <param name="Outcome">certificate, unreadable, wrong-password or over-limit.</param>
/// <param name="Certificate">The certificate; null where none was read.</param>
/// <param name="Status">What it is at the instant asked about; null where none was read.</param>
/// <param name="Error">Why none was read; null where one was.</param>
internal sealed record InspectedEntry(string File, int Index, string Outcome, Certificate? Certificate, CertificateStatus? Status, string? Error)
{
    public int ExitCode => Certificate is null ? GatewayConsole.ExitCode.Unreadable : Status is CertificateStatus.Valid ? GatewayConsole.ExitCode.Good : GatewayConsole.ExitCode.Attention;

    public string Kind => Certificate?.Facts.KeyAlgorithm switch
    {
        KeyAlgorithm.Sm2 => "sm2",
        KeyAlgorithm.Rsa => "rsa",
        _ => "other",
    };

    public string StatusName => Status switch
    {
        CertificateStatus.NotYetValid => "not-yet-valid",
        CertificateStatus.RenewalDue => "renewal-due",
        CertificateStatus.Expired => "expired",
        _ => "valid",
    };

    public static InspectedEntry Of(string file, int index, CertificateOutcome entry, Instant at, RenewalPolicy policy, Language language) => entry.Match(
        certificate: certificate => new InspectedEntry(file, index, "certificate", certificate, StatusOf(certificate, at, policy), null),
        unreadable: unreadable => new(file, index, "unreadable", null, null, unreadable.Text(language)),
        wrongPassword: wrong => new(file, index, "wrong-password", null, null, wrong.Text(language)),
        overLimit: over => new(file, index, "over-limit", null, null, over.Text(language)));

    // A certificate too short-lived for the window is told by its dates alone.
    private static CertificateStatus StatusOf(Certificate certificate, Instant at, RenewalPolicy policy)
    {
        var term = new CertificateTerm(certificate.Facts.KeyAlgorithm.Kind() ?? CertificateKind.File, certificate.Facts.Validity);
        return term.StatusAt(at, policy).Match(status => status, _ => term.StatusAt(at));
    }
}
