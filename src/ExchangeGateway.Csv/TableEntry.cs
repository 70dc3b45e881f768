using ExchangeGateway.Inventory;
using OneOf;

namespace ExchangeGateway.Csv;

/// <summary>What comes next in a query table: a row, a problem in the place of one, or, as the only entry, that it is neither table.</summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed class TableEntry : OneOfBase<TradingGatewayRow, MarketDataGatewayRow, RowProblem, UnknownTable>
{
    private TableEntry(OneOf<TradingGatewayRow, MarketDataGatewayRow, RowProblem, UnknownTable> input) : base(input) { }

    /// <summary>What the entry's own case answers.</summary>
    public new TResult Match<TResult>(
        Func<TradingGatewayRow, TResult> tradingGateway,
        Func<MarketDataGatewayRow, TResult> marketDataGateway,
        Func<RowProblem, TResult> problem,
        Func<UnknownTable, TResult> unknownTable) =>
        base.Match(tradingGateway, marketDataGateway, problem, unknownTable);

    /// <summary>A row of 2.5-1.</summary>
    public static implicit operator TableEntry(TradingGatewayRow row) => new(row);

    /// <summary>A row of 3.4-1.</summary>
    public static implicit operator TableEntry(MarketDataGatewayRow row) => new(row);

    /// <summary>A row, or a cell of one, that could not be read.</summary>
    public static implicit operator TableEntry(RowProblem problem) => new(problem);

    /// <summary>Neither table.</summary>
    public static implicit operator TableEntry(UnknownTable unknown) => new(unknown);
}
