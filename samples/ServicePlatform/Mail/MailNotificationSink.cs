using System.Net.Sockets;
using ExchangeGateway.Registry.Notices;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ServicePlatform.Mail;

/// <summary>Mails notices. One that does not go out is tried again in the next round.</summary>
internal sealed class MailNotificationSink(IOptions<MailOptions> options) : INotificationSink
{
    private readonly MailOptions _options = options.Value;

    public async ValueTask<NoticeOutcome> GiveAsync(ExpiryNotice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var to = _options.Recipients.GetValueOrDefault(notice.Institution.Value) ?? _options.Others;
        if (to.Length == 0)
        {
            return new NoticeNotGiven($"Nobody's address is known for {notice.Institution}: set Mail:Recipients:{notice.Institution} or Mail:Others.");
        }

        using var mail = NoticeMail.Of(notice, _options.From, to);
        try
        {
            await (_options.Folder is { } folder ? KeepAsync(mail, folder, cancellation) : SendAsync(mail, cancellation)).ConfigureAwait(false);
            return new NoticeGiven();
        }
        catch (Exception e) when (e is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or SocketException or IOException or UnauthorizedAccessException or NotSupportedException or TimeoutException)
        {
            return new NoticeNotGiven($"{e.GetType().Name}: {e.Message}");
        }
    }

    private async Task SendAsync(MimeMessage mail, CancellationToken cancellation)
    {
        using var client = new SmtpClient { Timeout = (int)_options.Timeout.TotalMilliseconds };
        await client.ConnectAsync(_options.Host!, _options.Port, _options.Security, cancellation).ConfigureAwait(false);
        if (_options is { UserName: { } name, Password: { } password })
        {
            await client.AuthenticateAsync(name, password, cancellation).ConfigureAwait(false);
        }

        await client.SendAsync(mail, cancellation).ConfigureAwait(false);
        await client.DisconnectAsync(quit: true, cancellation).ConfigureAwait(false);
    }

    // Whoever picks it up never sees half of it.
    private static async Task KeepAsync(MimeMessage mail, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.eml");
        await mail.WriteToAsync(file + ".part", cancellation).ConfigureAwait(false);
        File.Move(file + ".part", file);
    }
}
