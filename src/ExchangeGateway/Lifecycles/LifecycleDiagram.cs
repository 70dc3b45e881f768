using System.Globalization;
using System.Text;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Lifecycles;

/// <summary>Draws a lifecycle. Lines end with <c>\n</c>, so that a drawing is the same on every machine.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class LifecycleDiagram
{
    /// <summary>A Mermaid state diagram.</summary>
    public static string ToMermaid(this ILifecycle lifecycle, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        var drawing = new Drawing("stateDiagram-v2");
        drawing.Lines(lifecycle.States.Select(state => $"{state} : {Caption(state, language)}"));
        drawing.Line($"[*] --> {lifecycle.InitialState}");
        drawing.Lines(lifecycle.Rows.Select(row => $"{row.From} --> {row.To} : {Label(row)}"));
        drawing.Lines(Final(lifecycle).Select(state => $"{state} --> [*]"));
        return drawing.ToString();
    }

    /// <summary>A digraph in Graphviz' language; final states have a double border.</summary>
    public static string ToDot(this ILifecycle lifecycle, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        var final = Final(lifecycle).ToHashSet();
        var drawing = new Drawing($"digraph \"{lifecycle.Name}\" {{");
        drawing.Line("node [shape=box, style=rounded];");
        drawing.Lines(lifecycle.States.Select(state =>
            $"{state} [label=\"{Caption(state, language)}\"{(final.Contains(state) ? ", peripheries=2" : "")}];"));
        drawing.Lines(lifecycle.Rows.Select(row => $"{row.From} -> {row.To} [label=\"{Label(row)}\"];"));
        return drawing + "}\n";
    }

    /// <summary>A Markdown table of every state × action: where it leads, or a dash where the state has no such action.</summary>
    public static string ToTable(this ILifecycle lifecycle)
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        var steps = lifecycle.Rows.ToLookup(row => (row.From, row.Action), row => row.To);
        var rows = lifecycle.States.Select(state =>
            $"| {state} | {string.Join(" | ", lifecycle.Actions.Select(action => steps.Contains((state, action)) ? string.Join(" / ", steps[(state, action)]) : "–"))} |\n");
        return $"| state | {string.Join(" | ", lifecycle.Actions)} |\n|---|{string.Concat(lifecycle.Actions.Select(_ => "---|"))}\n{string.Concat(rows)}";
    }

    /// <summary>What a state is called: in the guide's own words where it has any.</summary>
    public static string Caption(string state, Language language) => Texts.Get("state-" + state, language);

    /// <summary>What an action is called.</summary>
    public static string ActionCaption(string action, Language language) => Texts.Get("action-" + action, language);

    private static string Label(LifecycleRow row) => row.Guards.Count == 0 ? row.Action : $"{row.Action} [{string.Join(", ", row.Guards)}]";

    private static IEnumerable<string> Final(ILifecycle lifecycle) => lifecycle.States.Where(state => lifecycle.Rows.All(row => row.From != state));

    private sealed class Drawing(string first)
    {
        private readonly StringBuilder _text = new StringBuilder(first).Append('\n');

        public void Line(string line) => _text.Append(CultureInfo.InvariantCulture, $"    {line}\n");

        public void Lines(IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                Line(line);
            }
        }

        public override string ToString() => _text.ToString();
    }
}
