using System.Globalization;
using ExchangeGateway.Rules;
using NodaTime;

namespace ExchangeGateway.Institutions;

/// <summary>How long an SMS code lives and how often it may be tried (1.7-1). The guide gives neither: both are this library's own start.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record SmsCodePolicy
{
    private SmsCodePolicy(Duration lifetime, int tries) => (Lifetime, Tries) = (lifetime, tries);

    /// <summary>Five minutes, five tries.</summary>
    public static SmsCodePolicy Default { get; } = new(Duration.FromMinutes(5), 5);

    /// <summary>How long a code lives, at most a day. At its end it is over.</summary>
    public Duration Lifetime { get; }

    /// <summary>How often a code may be tried, 1–10.</summary>
    public int Tries { get; }

    /// <summary>A policy, or the violation of its bounds at <paramref name="path"/>.</summary>
    public static Checked<SmsCodePolicy> Of(Duration lifetime, int tries, string path = "smsCode") =>
        lifetime <= Duration.Zero || lifetime > Duration.FromDays(1) ? new Violation(Requirement.SmsCodeLifetime, $"{path}.lifetime", lifetime.ToString())
        : !Requirement.SmsCodeTries.Holds(tries) ? new Violation(Requirement.SmsCodeTries, $"{path}.tries", tries.ToString(CultureInfo.InvariantCulture))
        : new SmsCodePolicy(lifetime, tries);
}
