using ExchangeGateway.Gateways;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Registry.Inventory;

/// <summary>Which of the portal's query tables.</summary>
public enum InventoryTable
{
    /// <summary>Trading gateways (2.5-1).</summary>
    TradingGateways,

    /// <summary>Market-data gateways (3.4-1).</summary>
    MarketDataGateways,
}

/// <summary>Why a row is not imported.</summary>
public enum RowFlaw
{
    /// <summary>It has no registration number.</summary>
    NumberBlank,

    /// <summary>Its registration number is masked by asterisks.</summary>
    NumberMasked,

    /// <summary>Other rows have its registration number too, so that it is masked in all of them (3.4-2).</summary>
    NumberShared,

    /// <summary>Another gateway's row has the id of one of its certificates too: two gateways share none (2.2-5).</summary>
    CertificateShared,

    /// <summary>A gateway of the registry, of this institution or another, uses a certificate of the same id: two gateways share none (2.2-5).</summary>
    CertificateInUse,

    /// <summary>A trading gateway has no business (2.2-3).</summary>
    BusinessMissing,

    /// <summary>A market-data gateway's certificate is of no known kind (3.2-2).</summary>
    KindUnknown,

    /// <summary>The row does not say that the gateway is open (已开通).</summary>
    NotOpen,

    /// <summary>The registry has a gateway of that number.</summary>
    AlreadyThere,
}

/// <summary>What became of a row.</summary>
/// <param name="Table">Of which table.</param>
/// <param name="Place">Which row of it, from 1 on.</param>
/// <param name="Number">Its registration number; null where it is blank.</param>
/// <param name="Flaw">Why it is not imported; null where it is.</param>
/// <threadsafety>Immutable.</threadsafety>
public sealed record ImportedRow(InventoryTable Table, int Place, RegistrationNumber? Number, RowFlaw? Flaw = null)
{
    /// <summary>What to read and what to do next.</summary>
    public string Text(Language language) =>
        Texts.Format(Flaw is { } flaw ? $"row-{flaw}" : "row-imported", language, Texts.Get($"table-{Table}", language), Place, Number);
}
