using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Rules;
using MimeKit;

namespace ServicePlatform.Mail;

/// <summary>A notice as a mail, in Chinese and English.</summary>
internal static class NoticeMail
{
    public static MimeMessage Of(ExpiryNotice notice, string from, IEnumerable<string> to)
    {
        var mail = new MimeMessage
        {
            Date = notice.At.ToDateTimeOffset(),
            Subject = OneLine(notice.HasEnded
                ? $"网关证书已过期 / A gateway certificate has ended: {notice.Institution}, {notice.Gateway}"
                : $"网关证书将于{notice.DaysLeft}天后到期 / A gateway certificate ends in {notice.DaysLeft} days: {notice.Institution}, {notice.Gateway}"),
            Body = new TextPart("plain") { Text = $"{notice.Text(Language.Chinese)}\n\n{notice.Text(Language.English)}\n" },
        };
        mail.From.Add(Address(from));
        mail.To.AddRange(to.Select(Address));
        return mail;
    }

    // The address as it is: a parser would take a list, or a name before it.
    private static MailboxAddress Address(string address) => new(name: null, address);

    // What ends a line ends a header, whoever put it there.
    private static string OneLine(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) && letter is not ('\u2028' or '\u2029')));
}
