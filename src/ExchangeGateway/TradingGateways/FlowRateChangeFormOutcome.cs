using ExchangeGateway.Rules;
using OneOf;

namespace ExchangeGateway.TradingGateways;

/// <summary>What <see cref="FlowRateChangeForm.Check"/> answers: the checked form, or every violation.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class FlowRateChangeFormOutcome : OneOfBase<CheckedFlowRateChangeForm, Violations>
{
    private FlowRateChangeFormOutcome(OneOf<CheckedFlowRateChangeForm, Violations> input) : base(input) { }

    /// <summary>Clean.</summary>
    public static implicit operator FlowRateChangeFormOutcome(CheckedFlowRateChangeForm form) => new(form);

    /// <summary>Refused.</summary>
    public static implicit operator FlowRateChangeFormOutcome(Violations violations) => new(violations);
}
