using System.Globalization;
using ExchangeGateway;
using ExchangeGateway.Rules;

namespace GatewayConsole.Tests;

public sealed class TourTests
{
    [Fact]
    public void Run_NoArgument_WalksTheWholeRoad()
    {
        var run = ConsoleRun.Of();
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var chapters = run.Lines.Where(line => char.IsDigit(line[0])).Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(1, chapters.Count), chapters);
        Assert.All((string[])["1.4-1", "1.5-1", "1.7-2", "1.7-3", "2.2-3", "2.2-7", "2.2-8", "2.2-5", "2.4-2", "2.4-3", "2.6-1"], rule => Assert.Contains($"(rule {rule})", Unwrapped(run.Out), StringComparison.Ordinal));
        Assert.Contains("10 certificates verify up to their roots", run.Out, StringComparison.Ordinal);
        Assert.Contains("Start by 2026-09-04, 20 working days before it lapses on 2026-10-09.", Unwrapped(run.Out), StringComparison.Ordinal);
        Assert.Contains("Complete: Revoked", run.Out, StringComparison.Ordinal);
        Assert.Contains("TDGW", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Twice_TellsTheSame() => Assert.Equal(ConsoleRun.In(Language.Chinese).Out, ConsoleRun.In(Language.Chinese).Out);

    [Theory]
    [InlineData("inspect")]
    [InlineData("audit")]
    [InlineData("plan")]
    [InlineData("needs-renewal")]
    [InlineData("check")]
    [InlineData("access")]
    [InlineData("ekey")]
    [InlineData("registry")]
    [InlineData("support")]
    [InlineData("rules")]
    [InlineData("lifecycles")]
    public void Help_EachCommand_SaysItsExitCodesOrForms(string command)
    {
        var run = ConsoleRun.Of(command, "--help");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains(command == "lifecycles" ? "--format" : "Exit code 0", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Lifecycles_NoName_ListsThemAll() => Assert.Equal(
        Guide.Lifecycles.Select(lifecycle => lifecycle.Name),
        ConsoleRun.Of("lifecycles").Lines.Select(line => line.Split(' ')[0]));

    [Theory]
    [InlineData("2.2-7", 0, "2.2-7", "flow-rate-range (1–20)")]
    [InlineData("2.2", 0, "2.2-1", "2.2-9")]
    [InlineData("9", 1)]
    [InlineData("2.2-", 1)]
    public void Rules_OfAnIdOrItsBeginning_AreListed(string id, int exit, params string[] said)
    {
        var run = ConsoleRun.Of("rules", id);
        Assert.Equal(exit, run.Exit);
        Assert.All(said, text => Assert.Contains(text, run.Out, StringComparison.Ordinal));
        Assert.Equal(exit != 0, run.Error.Length > 0);
    }

    [Theory]
    [InlineData("mermaid", "stateDiagram-v2")]
    [InlineData("dot", "digraph \"opening\" {")]
    public void Lifecycles_Name_DrawsIt(string format, string first) =>
        Assert.Equal(first, ConsoleRun.Of("lifecycles", "opening", "--format", format).Lines[0]);

    private static string Unwrapped(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
