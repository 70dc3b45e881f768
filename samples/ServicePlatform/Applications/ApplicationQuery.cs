using ExchangeGateway.Applications;
using ExchangeGateway.Registry.Queries;
using ServicePlatform.Addresses;

namespace ServicePlatform.Applications;

/// <summary>Which applications: every criterion that is given must hold.</summary>
/// <param name="State">In one of these states; none given means any.</param>
/// <param name="System">For trading or for market-data gateways. An account that holds one product alone must name its system.</param>
internal sealed record ApplicationQuery(Named<ApplicationState>[]? State, Named<GatewaySystem>? System)
{
    public ApplicationFilter Filter => new() { States = [.. (State ?? []).Select(state => state.Value)], System = System?.Value };
}
