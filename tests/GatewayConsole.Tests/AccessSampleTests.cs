using System.Text.Json;
using ExchangeGateway.Rules;
using ExchangeGateway.Tests;

namespace GatewayConsole.Tests;

public class AccessSampleTests
{
    private static readonly string Folder = Repository.PathOf("samples", "access");

    public static TheoryData<string, string[]> Samples => new()
    {
        { "allowed", [] },
        { "much-missing", ["password-current changePassword", "gateway-operator switchRole", "product-granted askAdministrator", "institution-record-complete askAccountManager", "institution-record-complete askAdministrator"] },
        { "administrator-without-grant", ["product-granted grantToYourself"] },
        { "own-application", ["reviewer leaveToReviewer", "reviewer-not-applicant leaveToReviewer"] },
    };

    [Theory]
    [Trait("Rule", "1.6-1")]
    [Trait("Rule", "2.7-1")]
    [MemberData(nameof(Samples))]
    public void Access_ASample_SaysEverythingThatIsMissingAndWhatToDo(string name, string[] missing)
    {
        var run = ConsoleRun.Of("access", PathOf(name), "--json");
        var answer = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal((missing.Length > 0 ? 1 : 0, ""), (run.Exit, run.Error));
        Assert.Equal(missing.Length == 0, answer.GetProperty("allowed").GetBoolean());
        Assert.Equal(missing, answer.GetProperty("missing").EnumerateArray().Select(gap => $"{gap.GetProperty("need")} {gap.GetProperty("remedy")}"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Access_ASample_HasALineForEachAndOneForAll(string name, string[] missing)
    {
        var software = name == "administrator-without-grant" ? 1 : 0;
        Assert.All(Enum.GetValues<Language>(), language => Assert.Equal(missing.Length + 1 + software, ConsoleRun.In(language, "access", PathOf(name)).Lines.Length));
    }

    [Fact]
    public void Folder_HoldsTheSamplesThatAreRun() =>
        Assert.Equal(((IEnumerable<object[]>)Samples).Select(sample => $"{sample[0]}.json").Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string PathOf(string name) => Path.Combine(Folder, name + ".json");
}
