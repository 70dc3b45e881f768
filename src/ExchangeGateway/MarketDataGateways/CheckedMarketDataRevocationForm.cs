using ExchangeGateway.Gateways;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>A revocation form that holds 3.3-5. <see cref="MarketDataRevocationForm.Check"/> makes it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CheckedMarketDataRevocationForm
{
    internal CheckedMarketDataRevocationForm(MarketDataRevocationForm form, ValueList<RegistrationNumber> gateways) => (Form, Gateways) = (form, gateways);

    /// <summary>The form as typed.</summary>
    public MarketDataRevocationForm Form { get; }

    /// <summary>At least one, each once. The certificate of each needs a cancellation request at the CA (3.3-2).</summary>
    public ValueList<RegistrationNumber> Gateways { get; }
}
