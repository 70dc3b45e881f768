using ExchangeGateway.Registry.Notices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExchangeGateway.Hosting;

/// <summary>Tells people by the log: a warning, and an error once the certificate has ended. A host registers its own sink for mail or messages.</summary>
/// <param name="log">The host's log.</param>
/// <param name="options">The language.</param>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class LogNotificationSink(ILogger<LogNotificationSink> log, IOptions<ExchangeGatewayOptions> options) : INotificationSink
{
    public ValueTask<NoticeOutcome> GiveAsync(ExpiryNotice notice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var text = notice.Text(options.Value.Language);
        if (notice.HasEnded)
        {
            HostingLog.CertificateEnded(log, text);
        }
        else
        {
            HostingLog.CertificateEndsSoon(log, text);
        }

        return new(new NoticeGiven());
    }
}
