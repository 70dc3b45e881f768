using ExchangeGateway;
using ExchangeGateway.Applications;
using Spectre.Console;

namespace GatewayConsole.Touring;

/// <summary>Tells the tour. It prints what the library answers and nothing of its own making.</summary>
internal sealed class Narrator(Screen screen)
{
    private int _chapter;

    public Screen Screen => screen;

    public void Chapter(string english, string chinese)
    {
        screen.Ansi.WriteLine();
        screen.Ansi.Write(new Text($"{++_chapter}  {screen.Pick(english, chinese)}", new(Color.Aqua, decoration: Decoration.Bold)));
        screen.Ansi.WriteLine();
    }

    public void Say(string english, string chinese) => Line("", screen.Pick(english, chinese), Color.Default);

    public void Refusal(string text) => Line("✗ ", text, Color.Yellow);

    public void Table(string[] headings, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns([.. headings.Select(heading => new TableColumn(heading).NoWrap())]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        }

        screen.Ansi.Write(new Padder(table, new Padding(3, 0, 0, 0)));
    }

    /// <summary>The application after a step, which is told with the state that it led to.</summary>
    public Application Step(ApplicationOutcome outcome) => outcome.Match(
        application =>
        {
            var step = application.History[^1];
            Line("→ ", $"{step.Action}: {application.StateName(screen.Language)}", Color.Default);
            return application;
        },
        notPermitted => throw new InvalidOperationException(notPermitted.ToString()),
        refused => throw new InvalidOperationException(refused.ToString()));

    /// <summary>Tells everything that a refusal names.</summary>
    public void Refused(ApplicationOutcome outcome) => outcome.Switch(
        _ => throw new InvalidOperationException("It was to be refused."),
        notPermitted => Refusal(notPermitted.ToString()),
        refused =>
        {
            foreach (var reason in refused.Unmet.Reasons(screen.Language))
            {
                Refusal(reason);
            }

            foreach (var violation in refused.Violations?.ToValueList() ?? [])
            {
                Refusal(violation.Text(screen.Language));
            }
        });

    // Long lines go on under their own beginning.
    private void Line(string sign, string text, Color colour)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn().NoWrap().Padding(0, 0).Width(3 + sign.Length));
        grid.AddColumn(new GridColumn().Padding(0, 0));
        grid.AddRow(new Text($"   {sign}", new(colour)), new Text(text, new(colour)));
        screen.Ansi.Write(grid);
    }
}
