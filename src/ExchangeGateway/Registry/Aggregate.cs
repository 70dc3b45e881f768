using ExchangeGateway.Institutions;

namespace ExchangeGateway.Registry;

/// <summary>What the registry keeps whole: it is read as one, and saved as one under the version that it was read in.</summary>
/// <threadsafety>Immutable.</threadsafety>
public abstract record Aggregate
{
    private protected Aggregate(InstitutionId institution)
    {
        ArgumentNullException.ThrowIfNull(institution);
        Institution = institution;
    }

    /// <summary>Whose it is.</summary>
    public InstitutionId Institution { get; }

    /// <summary>Which one.</summary>
    public abstract AggregateKey Key { get; }

    /// <summary>The name of the state that it is in, for its history.</summary>
    public abstract string State { get; }
}
