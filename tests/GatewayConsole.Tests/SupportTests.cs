using System.Text.Json;
using ExchangeGateway.Rules;

namespace GatewayConsole.Tests;

public class SupportTests
{
    [Fact]
    [Trait("Rule", "6.1-1")]
    public void Support_NamesEveryLineAndAddressAfterItsPurpose() => Assert.All(Enum.GetValues<Language>(), language =>
        Assert.Equal(
            SupportDirectory.Default.Entries.SelectMany(entry => new[] { entry.Purpose(language), "  " + entry.Text(language) }),
            ConsoleRun.In(language, "support").Lines));

    [Fact]
    [Trait("Rule", "6.1-1")]
    public void Support_Json_IsForPrograms()
    {
        var run = ConsoleRun.Of("support", "--json");
        var entries = JsonDocument.Parse(run.Out).RootElement.EnumerateArray().ToList();
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(
            [("technology-service", "4008888400", "2-2", null), ("certificate-authority", "4008888400", "2-5", null), ("platform", null, null, "http://portal.ztcloud-jq.ssetech.com/")],
            entries.Take(3).Select(entry => (Text(entry, "code"), Text(entry, "number"), Text(entry, "keys"), Text(entry, "address"))));
        Assert.Equal(SupportDirectory.Default.Entries.Count, entries.Count);
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
