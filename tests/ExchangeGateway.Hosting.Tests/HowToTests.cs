using System.Text.RegularExpressions;
using ExchangeGateway.EntityFrameworkCore.Sqlite;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExchangeGateway.Hosting.Tests;

public sealed partial class HowToTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "how-to", "host-the-registry.md"));
    private readonly string _folder = Directory.CreateTempSubdirectory("how-to-host-").FullName;

    [Fact]
    public async Task Code_OfThePage_HostsARegistryInAFile()
    {
        var file = Path.Combine(_folder, "registry.db");
        var builder = Host.CreateApplicationBuilder();

        #region docs/how-to/host-the-registry.md
        builder.Services
            .AddExchangeGatewaySqlite(file)
            .AddExchangeGateway(builder.Configuration.GetSection(ExchangeGatewayOptions.Section));
        #endregion

        using var host = builder.Build();
        Assert.True((await host.Services.GetRequiredService<EntityFrameworkCore.RelationalRegistry>().MigrateAsync()).IsT0);
        await host.StartAsync();
        Assert.NotNull(host.Services.GetRequiredService<QueryGateways>());
        await host.StopAsync();
    }

    [Fact]
    public void Page_ItsCode_IsWhatIsRunAbove()
    {
        var source = File.ReadAllText(Repository.PathOf("tests", "ExchangeGateway.Hosting.Tests", "HowToTests.cs"));
        var region = source.Split("#region docs/how-to/host-the-registry.md\n")[1].Split("        #endregion")[0];

        Assert.Contains($"```csharp\n{string.Join('\n', region.Split('\n').Select(line => line.Length > 8 ? line[8..] : line.Trim()))}```\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_NamesEveryOptionEventAndInstrument()
    {
        var options = typeof(ExchangeGatewayOptions).GetProperties().Select(property => property.Name);
        var log = Named("HostingLog.cs", EventName());
        var instruments = Named("HostingMetrics.cs", InstrumentName());

        Assert.All([.. options, .. log, .. instruments], name => Assert.Contains($"{name}`", Page, StringComparison.Ordinal));
        Assert.Equal((5, 8), (log.Length, instruments.Length));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string[] Named(string file, Regex name) =>
        [.. name.Matches(File.ReadAllText(Repository.PathOf("src", "ExchangeGateway.Hosting", file))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("EventName = \"(\\w+)\"")]
    private static partial Regex EventName();

    [GeneratedRegex("\"(exchangegateway\\.[a-z_.]+)\"")]
    private static partial Regex InstrumentName();
}
