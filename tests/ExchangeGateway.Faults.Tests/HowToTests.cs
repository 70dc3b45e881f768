using ExchangeGateway.Applications;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Faults.Running;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Tests;
using ExchangeGateway.TradingGateways;
using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.Faults.Tests;

public sealed class HowToTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("how-to-").FullName;

    [Fact]
    public async Task Code_OfThePage_KeepsAnApplicationOnce()
    {
        var file = Path.Combine(_folder, "registry.db");
        var clock = new FakeClock(Instant.FromUtc(2026, 11, 24, 1, 30));
        await using (var before = SqliteRegistry.Open(file, clock))
        {
            await before.MigrateAsync();
            await Market.PutAsync(before);
        }

        var (first, again) = await DraftTwiceAsync(file, clock, Market.Operator(0), Market.Institution(0), Market.Serial(1), new OpeningForm());

        Assert.Equal((false, true), (first.AsT0.IsRepeat, again.AsT0.IsRepeat));
        Assert.Equal(first.AsT0.Receipt, again.AsT0.Receipt);
    }

    [Fact]
    public void Page_ItsCode_IsWhatIsRunAbove()
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "ExchangeGateway.Faults.Tests", "HowToTests.cs"));
        var region = source.Split("#region docs/how-to/keep-a-registry.md\n")[1].Split("        #endregion")[0];
        var code = string.Join('\n', region.Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim()));

        Assert.Contains($"```csharp\n{code}```\n", File.ReadAllText(Repository.PathOf("docs", "how-to", "keep-a-registry.md")), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(CommandOutcome First, CommandOutcome Again)> DraftTwiceAsync(string file, IClock clock, Acting by, InstitutionId institution, BusinessSerialNumber number, ApplicationForm form)
    {
        #region docs/how-to/keep-a-registry.md
        await using var registry = SqliteRegistry.Open(file, clock);
        await registry.MigrateAsync();

        var request = RequestId.New();
        var command = new DraftApplicationCommand(new(by, institution, request), number, form);
        var answer = await new DraftApplication(registry).ExecuteAsync(command);
        #endregion

        return (answer, await new DraftApplication(registry).ExecuteAsync(command));
    }
}
