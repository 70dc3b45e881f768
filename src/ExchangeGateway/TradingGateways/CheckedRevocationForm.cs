using ExchangeGateway.Gateways;

namespace ExchangeGateway.TradingGateways;

/// <summary>A revocation form that holds 2.3-1. <see cref="RevocationForm.Check"/> makes it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CheckedRevocationForm
{
    internal CheckedRevocationForm(RevocationForm form, ValueList<RegistrationNumber> gateways) => (Form, Gateways) = (form, gateways);

    /// <summary>The form as typed.</summary>
    public RevocationForm Form { get; }

    /// <summary>At least one, each once. The certificates of each need a cancellation request at the CA (3.3-2).</summary>
    public ValueList<RegistrationNumber> Gateways { get; }
}
