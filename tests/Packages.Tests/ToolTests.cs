namespace ExchangeGateway.Packages.Tests;

public class ToolTests
{
    // The last folder of the built tests is their configuration: the console was built in the same one.
    private static readonly string Configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    [Fact]
    public async Task Console_InstalledAsATool_Answers()
    {
        using var folder = new TemporaryFolder();
        var version = $"0.1.0-test.{Guid.NewGuid():n}";
        await Command.Dotnet(Repository.Root, "pack", Path.Combine("samples", "GatewayConsole"), "-c", Configuration, "--no-build", "-v:q", "-o", folder.PathOf("feed"), $"-p:Version={version}");
        folder.Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{folder.PathOf("packages")}" />
              </config>
              <packageSources>
                <clear />
                <add key="feed" value="{folder.PathOf("feed")}" />
              </packageSources>
            </configuration>
            """);

        await Command.Dotnet(folder.Path, "tool", "install", "ExchangeGateway.Console", "--version", version, "--tool-path", folder.PathOf("tools"), "--configfile", folder.PathOf("nuget.config"));

        var output = await Command.Run(folder.PathOf("tools", "exchange-gateway"), folder.Path, "rules", "2.2-7", "--lang", "zh");
        Assert.StartsWith("2.2-7  流速权为 1–20 的整数", output, StringComparison.Ordinal);
    }
}
