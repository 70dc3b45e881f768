using ExchangeGateway.Applications;
using ExchangeGateway.Institutions;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Registry;

/// <summary>A market-maker filing in the registry (2.6-1).</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisteredFiling : Aggregate
{
    /// <summary>Keeps it.</summary>
    public RegisteredFiling(InstitutionId institution, BusinessSerialNumber number, MarketMakerFiling value)
        : base(institution)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(value);
        (Number, Value) = (number, value);
    }

    /// <summary>The serial number that its institution gave it.</summary>
    public BusinessSerialNumber Number { get; }

    /// <summary>The filing.</summary>
    public MarketMakerFiling Value { get; init; }

    /// <inheritdoc/>
    public override AggregateKey Key => AggregateKey.OfFiling(Institution, Number);

    /// <inheritdoc/>
    public override string State => Value.State.ToString();
}
