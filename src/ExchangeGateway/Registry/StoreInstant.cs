using NodaTime;

namespace ExchangeGateway.Registry;

/// <summary>What databases keep of an instant: so what is compared and hashed is the same before and after.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class StoreInstant
{
    /// <summary>The instant in whole microseconds.</summary>
    public static Instant InMicroseconds(this Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);
}
