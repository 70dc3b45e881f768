using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>A lifecycle as the project's papers write it: a line per row, state | action | state | codes of what must hold, or <c>not</c> and a code.</summary>
internal sealed class ExpectedTable<TState, TAction>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly ILookup<(TState, TAction), (TState To, string[] Guards)> _rows;

    public ExpectedTable(string table) => _rows = table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToLookup(
        row => (Enum.Parse<TState>(row[0]), Enum.Parse<TAction>(row[1])),
        row => (Enum.Parse<TState>(row[2]), row[3].Split(", ", StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>What the table leads to where just these codes hold. Rows that choose between ways leave no case out.</summary>
    public object Answer(TState state, TAction action, Func<string, bool> holds)
    {
        var rows = _rows[(state, action)].ToArray();
        return rows.Length == 0 ? new NotPermitted<TState, TAction>(state, action)
            : rows.SingleOrDefault(row => row.Guards.All(IsMet)) is { Guards: not null } way ? new Transitioned<TState, TAction>(state, action, way.To)
            : new GuardsUnmet<TState, TAction>(state, action, rows.Single().Guards.Where(guard => !IsMet(guard)).ToValueList());

        bool IsMet(string guard) => guard.StartsWith("not ", StringComparison.Ordinal) ? !holds(guard["not ".Length..]) : holds(guard);
    }
}
