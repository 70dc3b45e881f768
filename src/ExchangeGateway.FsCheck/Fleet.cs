using ExchangeGateway.Gateways;

namespace ExchangeGateway.FsCheck;

/// <summary>An institution's gateways of both sorts, each registration number once.</summary>
/// <param name="Gateways">The gateways.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Fleet(ValueList<Gateway> Gateways)
{
    /// <summary>The directory that forms are checked against.</summary>
    public GatewayDirectory ToDirectory() => new(Gateways);
}
