using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Forms;

/// <summary>A form as it stands in a JSON file, with what the file says of the institution's gateways.</summary>
/// <param name="Name">Which form, as in <c>trading-gateway-opening</c>.</param>
/// <param name="Form">The form as typed.</param>
/// <param name="Gateways">The gateways that the file knows; null where it says nothing of them.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record FormDocument(string Name, ICheckableForm Form, GatewayDirectory? Gateways)
{
    /// <summary>Whether the form could be checked as a whole: a form that names gateways needs to know them.</summary>
    public bool IsFullyChecked => Gateways is not null || Form is OpeningForm or MarketDataOpeningForm;

    /// <summary>Every rule that the form breaks, as far as the file tells; null where it breaks none.</summary>
    public Violations? Violations() => Gateways is null ? Form.ViolationsWithoutGateways() : Form.Violations(Gateways);

    /// <summary>What the guide advises against but allows; empty while the form breaks a rule.</summary>
    public ValueList<Warning> Warnings() =>
        Form is OpeningForm opening && opening.Check().TryPickT0(out var clean, out _) ? clean.Warnings : [];
}
