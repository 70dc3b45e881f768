using Microsoft.Extensions.Logging;

namespace ExchangeGateway.Hosting;

/// <summary>What this package logs. Event ids are stable: alerts are built on them.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static partial class HostingLog
{
    [LoggerMessage(EventId = 4100, EventName = "CertificateEndsSoon", Level = LogLevel.Warning, Message = "{Notice}")]
    public static partial void CertificateEndsSoon(ILogger log, string notice);

    [LoggerMessage(EventId = 4101, EventName = "CertificateEnded", Level = LogLevel.Error, Message = "{Notice}")]
    public static partial void CertificateEnded(ILogger log, string notice);

    [LoggerMessage(EventId = 4102, EventName = "NoticeNotGiven", Level = LogLevel.Error, Message = "{Notice} — {Reason}")]
    public static partial void NoticeNotGiven(ILogger log, string notice, string reason);

    [LoggerMessage(EventId = 4103, EventName = "NoticeRoundFailed", Level = LogLevel.Error, Message = "{Reason}")]
    public static partial void NoticeRoundFailed(ILogger log, string reason);

    [LoggerMessage(EventId = 4104, EventName = "SurveyFailed", Level = LogLevel.Error, Message = "{Reason}")]
    public static partial void SurveyFailed(ILogger log, string reason);
}
