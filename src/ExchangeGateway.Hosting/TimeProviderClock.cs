using NodaTime;

namespace ExchangeGateway.Hosting;

/// <summary>The host's <see cref="TimeProvider"/> as NodaTime's clock: so one fake clock in a test moves both.</summary>
/// <param name="time">The host's time.</param>
/// <threadsafety>Safe from any thread where the host's time is.</threadsafety>
public sealed class TimeProviderClock(TimeProvider time) : IClock
{
    /// <inheritdoc/>
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
