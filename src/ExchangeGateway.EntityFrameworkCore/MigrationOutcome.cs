using ExchangeGateway.Registry;
using OneOf;

namespace ExchangeGateway.EntityFrameworkCore;

/// <summary>The database is up to this version of the library.</summary>
/// <param name="Applied">The migrations that were missing, oldest first; none where it was so before.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record Migrated(ValueList<string> Applied);

/// <summary>What bringing a database up to date answers.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class MigrationOutcome : OneOfBase<Migrated, StoreUnavailable>
{
    private MigrationOutcome(OneOf<Migrated, StoreUnavailable> input) : base(input) { }

    /// <summary>It is up to date.</summary>
    public static implicit operator MigrationOutcome(Migrated migrated) => new(migrated);

    /// <summary>The store failed.</summary>
    public static implicit operator MigrationOutcome(StoreUnavailable unavailable) => new(unavailable);
}
