using ExchangeGateway.Rules;

namespace ExchangeGateway.Gateways;

/// <summary>A gateway's own number (网关ID号, 2.5-1), opaque.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record GatewayId : OpaqueText
{
    private GatewayId(string value) : base(value) { }

    /// <summary>The text as one, or the violation of its shape at <paramref name="path"/>.</summary>
    public static Checked<GatewayId> Of(string? text, string path = "gatewayId") => Check(text, path, static value => new GatewayId(value));
}
