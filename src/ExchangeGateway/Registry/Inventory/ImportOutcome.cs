using ExchangeGateway.Institutions;
using OneOf;

namespace ExchangeGateway.Registry.Inventory;

/// <summary>The inventory was imported, as far as its rows could be.</summary>
/// <param name="Receipt">What was done.</param>
/// <param name="Rows">What became of each row, trading gateways first, in the order of the tables: every row is here.</param>
/// <param name="IsRepeat">Whether it was done before, under the same request id, and nothing was done now.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record InventoryImported(Receipt Receipt, ValueList<ImportedRow> Rows, bool IsRepeat = false);

/// <summary>What an import answers: what became of each row, or why nothing was done.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class ImportOutcome : OneOfBase<InventoryImported, AccessDenied, NotFound, Conflict, StoreUnavailable>
{
    private ImportOutcome(OneOf<InventoryImported, AccessDenied, NotFound, Conflict, StoreUnavailable> input) : base(input) { }

    /// <summary>Done.</summary>
    public static implicit operator ImportOutcome(InventoryImported imported) => new(imported);

    /// <summary>Not this account, not in this role, or not yet.</summary>
    public static implicit operator ImportOutcome(AccessDenied denied) => new(denied);

    /// <summary>There is no such institution.</summary>
    public static implicit operator ImportOutcome(NotFound missing) => new(missing);

    /// <summary>A gateway is there already, and was not to be left as it is; or the request id was used.</summary>
    public static implicit operator ImportOutcome(Conflict conflict) => new(conflict);

    /// <summary>The store failed.</summary>
    public static implicit operator ImportOutcome(StoreUnavailable unavailable) => new(unavailable);

    /// <summary>Answers each case by name.</summary>
    public new T Match<T>(
        Func<InventoryImported, T> imported,
        Func<AccessDenied, T> denied,
        Func<NotFound, T> notFound,
        Func<Conflict, T> conflict,
        Func<StoreUnavailable, T> unavailable) => base.Match(imported, denied, notFound, conflict, unavailable);
}
