using ExchangeGateway.Rules;

namespace ExchangeGateway.Hosting;

/// <summary>How a host watches its registry: bound from configuration, and validated when the host starts.</summary>
/// <threadsafety>Not safe to change while the host runs; nothing does.</threadsafety>
public sealed class ExchangeGatewayOptions
{
    /// <summary>The usual section of a configuration.</summary>
    public const string Section = "ExchangeGateway";

    /// <summary>In which language logs and health checks speak. Chinese.</summary>
    public Language Language { get; set; } = Language.Chinese;

    /// <summary>At how many days before a certificate's end people are told, each 1–365. Null for 30, 15, 10, 5 and 1; empty for never.</summary>
    public IReadOnlyList<int>? NoticeDays { get; set; }

    /// <summary>How often the watch looks for certificates that end soon: 1 minute to 1 day. An hour.</summary>
    public TimeSpan NoticeRound { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a host may take to give one notice before another gives it: 10 seconds to 1 hour. 5 minutes.</summary>
    public TimeSpan NoticeClaim { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often all gateways are counted for metrics and health: 10 seconds to 1 day. 5 minutes.</summary>
    public TimeSpan SurveyRound { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many days before a certificate's end its renewal is due, 1–3,650 (4.2-1). 60.</summary>
    public int RenewalWindowDays { get; set; } = 60;
}
