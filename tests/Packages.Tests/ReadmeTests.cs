namespace ExchangeGateway.Packages.Tests;

[Collection(nameof(Feed))]
public class ReadmeTests(Feed feed)
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh.md")]
    public async Task Example_BuiltFromThePackagesAlone_PrintsWhatTheReadmeShows(string readme)
    {
        var example = ReadmeExample.Of(await File.ReadAllTextAsync(Repository.PathOf(readme)));
        using var project = new TemporaryFolder();
        project.Write("nuget.config", await Sources(project));
        project.Write("Example.csproj", Project());
        project.Write("Program.cs", example.Code);

        await Command.Dotnet(project.Path, "build", "Example.csproj", "-o", project.PathOf("out"), "-v:q");

        var output = await Command.Dotnet(project.Path, project.PathOf("out", "Example.dll"));
        Assert.True(output == example.Output, $"{readme} shows something else than what its example prints:\n{output}");
    }

    // The machine's own sources and the feed. Our packages are unpacked here; what others made may come from the
    // machine's cache.
    private async Task<string> Sources(TemporaryFolder project)
    {
        var cache = await Command.Dotnet(project.Path, "nuget", "locals", "global-packages", "--list");
        return $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{project.PathOf("packages")}" />
              </config>
              <packageSources>
                <add key="feed" value="{feed.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="cache" value="{cache[(cache.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}" />
              </fallbackPackageFolders>
            </configuration>
            """;
    }

    private string Project() =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            {string.Concat(Feed.Packages.Select(package => $"<PackageReference Include=\"{package}\" Version=\"{feed.Version}\" />"))}
          </ItemGroup>
        </Project>
        """;
}
