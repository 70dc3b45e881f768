using ExchangeGateway.Inventory;
using OneOf;

namespace ExchangeGateway.Csv;

/// <summary>A query table that was read.</summary>
/// <param name="Inventory">Its good rows.</param>
/// <param name="Problems">What is wrong with the others, in the file's order: the first 1,000 problems.</param>
/// <param name="BadRows">How many rows were left out.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ImportedInventory(GatewayInventory Inventory, ValueList<RowProblem> Problems, long BadRows);

/// <summary>What reading a query table answers: its rows, that it is neither table, or that the file could not be read.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class InventoryImport : OneOfBase<ImportedInventory, UnknownTable, FileNotRead>
{
    private InventoryImport(OneOf<ImportedInventory, UnknownTable, FileNotRead> input) : base(input) { }

    /// <summary>Read, perhaps with bad rows.</summary>
    public static implicit operator InventoryImport(ImportedInventory imported) => new(imported);

    /// <summary>Neither table.</summary>
    public static implicit operator InventoryImport(UnknownTable unknown) => new(unknown);

    /// <summary>Not read.</summary>
    public static implicit operator InventoryImport(FileNotRead refusal) => new(refusal);
}
