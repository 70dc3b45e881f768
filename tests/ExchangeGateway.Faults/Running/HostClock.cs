using NodaTime;

namespace ExchangeGateway.Faults.Running;

/// <summary>The clock of the host that a process runs on, right or wrong.</summary>
internal sealed class HostClock : IClock
{
#pragma warning disable RS0030 // The worker is a host: here the wall clock comes in.
    public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant();
#pragma warning restore RS0030
}
