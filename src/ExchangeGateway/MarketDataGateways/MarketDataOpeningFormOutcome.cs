using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>What <see cref="MarketDataOpeningForm.Check"/> answers: the checked form, or every violation.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class MarketDataOpeningFormOutcome : OneOfBase<CheckedMarketDataOpeningForm, Violations>
{
    private MarketDataOpeningFormOutcome(OneOf<CheckedMarketDataOpeningForm, Violations> input) : base(input) { }

    /// <summary>Clean.</summary>
    public static implicit operator MarketDataOpeningFormOutcome(CheckedMarketDataOpeningForm form) => new(form);

    /// <summary>Refused.</summary>
    public static implicit operator MarketDataOpeningFormOutcome(Violations violations) => new(violations);
}
