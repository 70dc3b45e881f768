using ExchangeGateway.Gateways;

namespace ExchangeGateway.TradingGateways;

/// <summary>A checked flow-rate change.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CheckedFlowRateChange
{
    internal CheckedFlowRateChange(RegistrationNumber number, FlowRate flowRate) => (Number, FlowRate) = (number, flowRate);

    /// <summary>Which gateway.</summary>
    public RegistrationNumber Number { get; }

    /// <summary>Its rate afterwards, another than before (2.4-3).</summary>
    public FlowRate FlowRate { get; }
}

/// <summary>A flow-rate change form that holds every rule of section 2.4. <see cref="FlowRateChangeForm.Check"/> makes it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CheckedFlowRateChangeForm
{
    internal CheckedFlowRateChangeForm(FlowRateChangeForm form, ValueList<CheckedFlowRateChange> changes) => (Form, Changes) = (form, changes);

    /// <summary>The form as typed.</summary>
    public FlowRateChangeForm Form { get; }

    /// <summary>At least one, each of a gateway of its own.</summary>
    public ValueList<CheckedFlowRateChange> Changes { get; }
}
