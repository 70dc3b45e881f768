using NodaTime;

namespace ExchangeGateway.Faults.Checking;

/// <summary>Between which instants a run was, by the store's clock: no host's clock may get into what is kept.</summary>
internal sealed record StoreTimes(Instant From, Instant Until)
{
    public static StoreTimes Always { get; } = new(Instant.MinValue, Instant.MaxValue);

    public bool Contains(Instant instant) => instant >= From && instant <= Until;
}
