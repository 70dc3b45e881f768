using ExchangeGateway.Certificates;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.Options;
using MimeKit;
using NodaTime;
using ServicePlatform.Mail;

namespace ServicePlatform.Demo;

/// <summary>A letter in the demo's mailbox: a notice, or a file certificate.</summary>
internal sealed record DemoLetter(Instant At, string Subject, string Text, CertificateNumber? Certificate = null);

/// <summary>What was mailed to an institution: notices, as the folder has them, and file certificates, made again when they are fetched.</summary>
internal sealed class DemoMailbox(IRegistryQueries queries, IOptions<MailOptions> mail)
{
    private const int Most = 200;

    public static string AddressOf(InstitutionId institution) => $"{institution}@mail.example";

    /// <summary>The authority mails file certificates (3.2-4), each with its key.</summary>
    public static bool WasMailed(RegisteredCertificate certificate) => certificate.Road.History.Any(step => step.To is CertificateApplicationState.Mailed);

    public async ValueTask<IReadOnlyList<DemoLetter>> ReadAsync(InstitutionId institution)
    {
        var certificates = (await queries.CertificatesAsync(new() { Institution = institution }, new(PageRequest.MostItems)).ConfigureAwait(false)).Match(page => page.Items, _ => default);
        return [.. certificates.Select(stored => stored.Value).Where(WasMailed).Select(Letter).Concat(Notices(institution)).OrderByDescending(letter => letter.At).Take(Most)];
    }

    private static DemoLetter Letter(RegisteredCertificate certificate) => new(
        certificate.Road.History.Last(step => step.To is CertificateApplicationState.Mailed).At,
        $"{certificate.Road.Gateway}: PKCS#12", DemoAuthority.Password(certificate.Institution, certificate.Number), certificate.Number);

    private IEnumerable<DemoLetter> Notices(InstitutionId institution)
    {
        if (mail.Value.Folder is not { } folder || !Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.eml"))
        {
            using var message = MimeMessage.Load(file);
            if (message.To.Mailboxes.Any(to => to.Address == AddressOf(institution)))
            {
                yield return new(Instant.FromDateTimeOffset(message.Date), message.Subject ?? "", message.TextBody ?? "");
            }
        }
    }
}
