using System.Text.Json;
using ExchangeGateway.Forms;
using ExchangeGateway.Tests;

namespace GatewayConsole.Tests;

public class SampleFormTests
{
    private static readonly string Folder = Repository.PathOf("samples", "forms");

    private static readonly Dictionary<string, int> Mistakes = new()
    {
        ["trading-gateway-opening"] = 7,
        ["trading-gateway-business-change"] = 6,
        ["trading-gateway-flow-rate-change"] = 5,
        ["trading-gateway-revocation"] = 5,
        ["market-maker-filing"] = 5,
        ["market-data-gateway-opening"] = 6,
        ["market-data-gateway-revocation"] = 5,
    };

    public static TheoryData<string> Names => [.. FormJson.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_TheGoodOne_IsFullyCheckedAndClean(string name)
    {
        var run = Check(name, "good");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Empty(Violations(run));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_TheBadOne_NamesEveryMistake(string name)
    {
        var run = Check(name, "bad");
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.Equal(Mistakes[name], Violations(run).Length);
    }

    [Fact]
    public void Folder_HoldsAGoodAndABadOneOfEachForm() =>
        Assert.Equal(FormJson.Names.SelectMany(name => new[] { $"{name}.bad.json", $"{name}.good.json" }).Order(), Directory.GetFiles(Folder).Select(Path.GetFileName).Order());

    private static ConsoleRun Check(string name, string which) => ConsoleRun.Of("check", Path.Combine(Folder, $"{name}.{which}.json"), "--json");

    private static string[] Violations(ConsoleRun run) =>
        [.. JsonDocument.Parse(run.Out).RootElement.GetProperty("violations").EnumerateArray().Select(violation => violation.GetProperty("code").GetString()!)];
}
