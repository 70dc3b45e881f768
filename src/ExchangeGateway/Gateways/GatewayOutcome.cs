using ExchangeGateway.Lifecycles;
using OneOf;

namespace ExchangeGateway.Gateways;

/// <summary>What a gateway answers to an intent: the gateway after it, or that its state has no such step.</summary>
/// <typeparam name="TGateway">Trading or market-data.</typeparam>
/// <threadsafety>Immutable.</threadsafety>
public sealed class GatewayOutcome<TGateway> : OneOfBase<TGateway, NotPermitted<GatewayState, GatewayAction>>
    where TGateway : Gateway
{
    private GatewayOutcome(OneOf<TGateway, NotPermitted<GatewayState, GatewayAction>> input) : base(input) { }

    /// <summary>Done.</summary>
    public static implicit operator GatewayOutcome<TGateway>(TGateway gateway) => new(gateway);

    /// <summary>Not in this state.</summary>
    public static implicit operator GatewayOutcome<TGateway>(NotPermitted<GatewayState, GatewayAction> refusal) => new(refusal);
}
