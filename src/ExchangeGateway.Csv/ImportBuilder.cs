using ExchangeGateway.Inventory;

namespace ExchangeGateway.Csv;

/// <summary>Gathers a table's entries. Problems beyond the first ones are counted, not kept: a file may be bad all through.</summary>
internal sealed class ImportBuilder(int mostProblems)
{
    private readonly List<TradingGatewayRow> _tradingGateways = [];
    private readonly List<MarketDataGatewayRow> _marketDataGateways = [];
    private readonly List<RowProblem> _problems = [];
    private long _badRows;
    private long _lastBadLine;

    public void Add(TableEntry entry) => entry.Switch(_tradingGateways.Add, _marketDataGateways.Add, Add, static _ => { });

    public ImportedInventory Build() => new(new([.. _tradingGateways], [.. _marketDataGateways]), [.. _problems], _badRows);

    private void Add(RowProblem problem)
    {
        _badRows += problem.Line == _lastBadLine ? 0 : 1;
        _lastBadLine = problem.Line;
        if (_problems.Count < mostProblems)
        {
            _problems.Add(problem);
        }
    }
}
