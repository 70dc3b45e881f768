using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Simulation.Tokens;
using NodaTime;

namespace ExchangeGateway.Simulation.Tests;

public sealed class HowToTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Code_OfThePage_Signs()
    {
        var path = _folder.PathOf("ekey.json");
        var prompt = new TypedPin("123456");
        var challenge = Given.Challenge;

        #region docs/how-to/simulated-ekey.md
        var authority = new SimulatedAuthority("my tests", Instant.FromUtc(2026, 1, 5, 1, 0));
        var signing = authority.Issue("TDGW-1", "某证券", KeyAlgorithm.Sm2);
        using var pin = Pin.Copy("123456");
        using var officerPin = Pin.Copy("87654321");
        var token = SimulatedToken.Create(path, new TokenOrder("EKey", "0001", [signing]), pin, officerPin);

        await using var eKey = new SimulatedEKey(token, new InMemoryTryRecords(), PinPolicy.Default);
        var login = await eKey.LogInAsync(prompt);
        var signed = await eKey.SignAsync(challenge);
        #endregion

        Assert.True(login.IsT0);
        Assert.True(signed.IsT0);
    }

    [Fact]
    public void Page_ItsCode_IsWhatIsRunAbove()
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "ExchangeGateway.Simulation.Tests", "HowToTests.cs"));
        var region = source.Split("#region docs/how-to/simulated-ekey.md\n")[1].Split("        #endregion")[0];
        var code = string.Join('\n', region.Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim()));

        Assert.Contains($"```csharp\n{code}```\n", File.ReadAllText(Repository.PathOf("docs", "how-to", "simulated-ekey.md")), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
