using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.TradingGateways;

/// <summary>What <see cref="BusinessChangeForm.Check"/> answers: the checked form, or every violation.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class BusinessChangeFormOutcome : OneOfBase<CheckedBusinessChangeForm, Violations>
{
    private BusinessChangeFormOutcome(OneOf<CheckedBusinessChangeForm, Violations> input) : base(input) { }

    /// <summary>Clean.</summary>
    public static implicit operator BusinessChangeFormOutcome(CheckedBusinessChangeForm form) => new(form);

    /// <summary>Refused.</summary>
    public static implicit operator BusinessChangeFormOutcome(Violations violations) => new(violations);
}
