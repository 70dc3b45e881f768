using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.TradingGateways;

/// <summary>What <see cref="OpeningForm.Check"/> answers: the checked form, or every violation.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class OpeningFormOutcome : OneOfBase<CheckedOpeningForm, Violations>
{
    private OpeningFormOutcome(OneOf<CheckedOpeningForm, Violations> input) : base(input) { }

    /// <summary>Clean.</summary>
    public static implicit operator OpeningFormOutcome(CheckedOpeningForm form) => new(form);

    /// <summary>Refused.</summary>
    public static implicit operator OpeningFormOutcome(Violations violations) => new(violations);
}
