using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry;

/// <summary>The latest change of an account's contact phone (1.7-1): a new request takes the place of the one before.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisteredPhoneChange : Aggregate
{
    /// <summary>Keeps it.</summary>
    public RegisteredPhoneChange(InstitutionId institution, ContactPhoneChange value)
        : base(institution)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
    }

    /// <summary>The change.</summary>
    public ContactPhoneChange Value { get; init; }

    /// <inheritdoc/>
    public override AggregateKey Key => AggregateKey.OfPhoneChange(Institution, Value.Account);

    /// <inheritdoc/>
    public override string State => Value.State.ToString();
}
