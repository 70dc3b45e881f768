using NodaTime;

namespace ExchangeGateway.Faults.Running;

/// <summary>A host's clock that is wrong by so much.</summary>
internal sealed class OffsetClock(Duration offset) : IClock
{
#pragma warning disable RS0030 // The worker is a host: here the wall clock comes in.
    public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + offset;
#pragma warning restore RS0030
}
