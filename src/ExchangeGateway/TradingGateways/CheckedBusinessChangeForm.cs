using ExchangeGateway.Gateways;

namespace ExchangeGateway.TradingGateways;

/// <summary>A checked business change: what the gateway may trade after it, at least one (2.4-2).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CheckedBusinessChange
{
    internal CheckedBusinessChange(RegistrationNumber number, TradingBusinessSet businesses) => (Number, Businesses) = (number, businesses);

    /// <summary>Which gateway.</summary>
    public RegistrationNumber Number { get; }

    /// <summary>What it may trade afterwards.</summary>
    public TradingBusinessSet Businesses { get; }
}

/// <summary>A business change form that holds every rule of section 2.4. <see cref="BusinessChangeForm.Check"/> makes it.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record CheckedBusinessChangeForm
{
    internal CheckedBusinessChangeForm(BusinessChangeForm form, ValueList<CheckedBusinessChange> changes) => (Form, Changes) = (form, changes);

    /// <summary>The form as typed.</summary>
    public BusinessChangeForm Form { get; }

    /// <summary>At least one, each of a gateway of its own.</summary>
    public ValueList<CheckedBusinessChange> Changes { get; }
}
