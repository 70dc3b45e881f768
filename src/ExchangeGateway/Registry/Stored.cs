using ExchangeGateway.Registry.Trails;
using NodaTime;

namespace ExchangeGateway.Registry;

/// <summary>An aggregate as a store keeps it.</summary>
/// <typeparam name="T">Its kind.</typeparam>
/// <param name="Value">The aggregate.</param>
/// <param name="Head">How long its trail is, which is its version, and the hash of the last entry.</param>
/// <param name="ChangedAt">When it was last changed.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Stored<T>(T Value, TrailHead Head, Instant ChangedAt)
    where T : Aggregate
{
    /// <summary>Its version: 1 when it was first saved, one more with every change.</summary>
    public long Version => Head.Version;
}
