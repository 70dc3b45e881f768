using ExchangeGateway.Gateways;
using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Tests.Lifecycles;

[Trait("Rule", "2.4-3")]
public sealed class GatewayLifecycleTests() : LifecycleTests<GatewayState, GatewayAction, NoFacts>(
    GatewayLifecycle.Table,
    """
    Pending  | Open              | Open      |
    Pending  | Abandon           | Abandoned |
    Open     | BeginChange       | Changing  |
    Changing | ApplyChange       | Open      |
    Changing | AbandonChange     | Open      |
    Open     | BeginRevocation   | Revoking  |
    Revoking | AbandonRevocation | Open      |
    Revoking | Revoke            | Revoked   |
    """);
