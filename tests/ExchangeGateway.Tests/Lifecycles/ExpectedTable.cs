using ExchangeGateway.Lifecycles;

namespace ExchangeGateway.Tests.Lifecycles;

/// <summary>A lifecycle as the project's papers write it: a line per row, state | action | state | codes of what must hold.</summary>
internal sealed class ExpectedTable<TState, TAction, TFacts>
    where TState : struct, Enum
    where TAction : struct, Enum
{
    private readonly Dictionary<(TState, TAction), (TState To, string[] Guards)> _rows = [];

    public ExpectedTable(string table)
    {
        foreach (var row in table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            _rows.Add((Enum.Parse<TState>(row[0]), Enum.Parse<TAction>(row[1])), (Enum.Parse<TState>(row[2]), row[3].Split(", ", StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    /// <summary>Asks every state × action × set of facts and compares the answer with what the table leads to.</summary>
    public void Holds(Lifecycle<TState, TAction, TFacts> lifecycle, params (string Code, Func<TFacts, TFacts> Held)[] guards)
    {
        var allFacts = Enumerable.Range(0, 1 << guards.Length)
            .Select(set => guards.Where((_, i) => (set >> i & 1) == 1).ToArray())
            .Select(held => (Codes: held.Select(guard => guard.Code).ToHashSet(), Facts: held.Aggregate(Nothing(), (facts, guard) => guard.Held(facts))))
            .ToArray();
        foreach (var state in Enum.GetValues<TState>())
        {
            foreach (var action in Enum.GetValues<TAction>())
            {
                foreach (var (codes, facts) in allFacts)
                {
                    Compare(lifecycle.Decide(state, action, facts), state, action, codes);
                }
            }
        }
    }

    private void Compare(Decision<TState, TAction> answer, TState state, TAction action, HashSet<string> held)
    {
        if (!_rows.TryGetValue((state, action), out var row))
        {
            Assert.Equal(new NotPermitted<TState, TAction>(state, action), answer.AsT1);
        }
        else if (row.Guards.All(held.Contains))
        {
            Assert.Equal(new Transitioned<TState, TAction>(state, action, row.To), answer.AsT0);
        }
        else
        {
            Assert.Equal(new GuardsUnmet<TState, TAction>(state, action, row.Guards.Where(code => !held.Contains(code)).ToValueList()), answer.AsT2);
        }
    }

    private static TFacts Nothing() => Activator.CreateInstance<TFacts>();
}
