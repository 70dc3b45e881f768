using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry;

/// <summary>An institution in the registry.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record RegisteredInstitution : Aggregate
{
    /// <summary>Keeps it.</summary>
    public RegisteredInstitution(Institution value)
        : base((value ?? throw new ArgumentNullException(nameof(value))).Id) => Value = value;

    /// <summary>The institution.</summary>
    public Institution Value { get; }

    /// <inheritdoc/>
    public override AggregateKey Key => AggregateKey.Of(Institution);

    /// <summary>Whether its record is complete (1.7-3).</summary>
    public override string State => Value.Record.Missing() is null ? "RecordComplete" : "RecordIncomplete";
}
