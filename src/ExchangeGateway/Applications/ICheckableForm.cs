using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Applications;

/// <summary>Any form that a member fills in.</summary>
/// <threadsafety>Implementations are immutable.</threadsafety>
public interface ICheckableForm
{
    /// <summary>Every rule that the form breaks, with what is known of the institution's gateways; null where it is clean.</summary>
    /// <param name="gateways">The institution's own gateways.</param>
    Violations? Violations(GatewayDirectory gateways);

    /// <summary>
    /// The rules that the form breaks whatever the institution's gateways are; null where it breaks none. A form that
    /// is clean here can still name a gateway that is not the institution's, or change nothing.
    /// </summary>
    Violations? ViolationsWithoutGateways();
}
