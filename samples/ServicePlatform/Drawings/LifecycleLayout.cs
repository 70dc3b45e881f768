using ExchangeGateway;
using ExchangeGateway.Lifecycles;

namespace ServicePlatform.Drawings;

/// <summary>A state of a drawn lifecycle: on the way down the middle, or at the side, where it ends early.</summary>
internal sealed record PlacedState(string Name, int Row, bool IsAside);

/// <summary>A step between two states; a step that only the side shares is drawn along its rail.</summary>
internal sealed record PlacedStep(string From, string To, ValueList<string> Actions);

/// <summary>
/// Where the states of a lifecycle stand, worked out from its table alone: one below the other by the longest way from the
/// first, and at the side those that end it early.
/// </summary>
internal sealed record LifecycleLayout(ValueList<PlacedState> States, ValueList<PlacedStep> Steps)
{
    public int Rows => States.Max(state => state.Row) + 1;

    public PlacedState this[string name] => States.First(state => state.Name == name);

    /// <param name="lifecycle">The table.</param>
    /// <param name="facts">Which of its guards are known to hold (true) or not: rows that contradict them are left out.</param>
    public static LifecycleLayout Of(ILifecycle lifecycle, IReadOnlyDictionary<string, bool>? facts = null)
    {
        var steps = lifecycle.Rows.Where(row => row.From != row.To && row.Guards.All(guard => IsOpen(guard, facts)))
            .GroupBy(row => (row.From, row.To)).Select(same => new PlacedStep(same.Key.From, same.Key.To, same.Select(row => row.Action).Distinct().ToValueList())).ToList();
        string[] reached = [.. lifecycle.States.Where(state => state == lifecycle.InitialState || steps.Exists(step => step.To == state))];
        steps.RemoveAll(step => !reached.Contains(step.From));
        var depths = Depths(lifecycle.InitialState, steps);
        string[] final = [.. reached.Where(state => !steps.Exists(step => step.From == state))];
        var deepest = reached.Except(final).MaxBy(state => depths[state]);
        string[] aside = [.. final.Where(state => steps.Exists(step => step.To == state && step.From != deepest))];
        var middle = reached.Except(aside).OrderBy(state => depths[state]).Select((state, row) => new PlacedState(state, row, false)).ToList();
        var taken = new HashSet<int>();
        return new(
            [.. middle, .. aside.OrderByDescending(state => steps.Count(step => step.To == state)).Select(state => new PlacedState(state, Beside(state), true))],
            steps.ToValueList());

        // In the midst of those that lead there, where nothing stands yet.
        int Beside(string state)
        {
            var rows = steps.Where(step => step.To == state).Select(step => middle.First(placed => placed.Name == step.From).Row).ToList();
            var row = (rows.Min() + rows.Max()) / 2;
            while (!taken.Add(row))
            {
                row++;
            }

            return row;
        }
    }

    // The longest way without coming back: steps that lead to a state already on the way are left out.
    private static Dictionary<string, int> Depths(string first, List<PlacedStep> steps)
    {
        var depths = new Dictionary<string, int>();
        Walk(first, 0, []);
        return depths;

        void Walk(string state, int depth, HashSet<string> way)
        {
            if (!way.Add(state))
            {
                return;
            }

            depths[state] = Math.Max(depths.GetValueOrDefault(state), depth);
            foreach (var step in steps.Where(step => step.From == state))
            {
                Walk(step.To, depth + 1, [.. way]);
            }
        }
    }

    private static bool IsOpen(string guard, IReadOnlyDictionary<string, bool>? facts)
    {
        const string Not = "not ";
        var (code, wanted) = guard.StartsWith(Not, StringComparison.Ordinal) ? (guard[Not.Length..], false) : (guard, true);
        return facts is null || !facts.TryGetValue(code, out var holds) || holds == wanted;
    }
}
