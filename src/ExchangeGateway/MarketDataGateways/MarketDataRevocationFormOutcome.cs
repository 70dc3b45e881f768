using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.MarketDataGateways;

/// <summary>What <see cref="MarketDataRevocationForm.Check"/> answers: the checked form, or every violation.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class MarketDataRevocationFormOutcome : OneOfBase<CheckedMarketDataRevocationForm, Violations>
{
    private MarketDataRevocationFormOutcome(OneOf<CheckedMarketDataRevocationForm, Violations> input) : base(input) { }

    /// <summary>Clean.</summary>
    public static implicit operator MarketDataRevocationFormOutcome(CheckedMarketDataRevocationForm form) => new(form);

    /// <summary>Refused.</summary>
    public static implicit operator MarketDataRevocationFormOutcome(Violations violations) => new(violations);
}
