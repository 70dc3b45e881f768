namespace ExchangeGateway.Packages.Tests;

/// <summary>A copy of what packages are made of, so that packing it disturbs neither the checkout nor another run.</summary>
internal static class SourceCopy
{
    private const string Packing =
        """
        <Project>
          <ItemGroup>
            <Package Include="src/*/*.csproj" />
          </ItemGroup>
          <Target Name="Restore">
            <MSBuild Projects="@(Package)" Targets="Restore" />
          </Target>
          <Target Name="Pack">
            <MSBuild Projects="@(Package)" Targets="Pack" />
          </Target>
        </Project>
        """;

    /// <summary>Packs all packages of a fresh copy as a release is packed. Their version is one that no cache can hold.</summary>
    /// <returns>The folder with the packages.</returns>
    public static async Task<string> Pack(TemporaryFolder copy, string version)
    {
        Take(copy);
        copy.Write("pack.proj", Packing);
        await Command.Dotnet(copy.Path, "msbuild", "pack.proj", "-restore", "-t:Pack", "-v:q", "-warnaserror",
            "-p:Configuration=Release", "-p:ContinuousIntegrationBuild=true", "-p:RestoreLockedMode=false", "-p:RunAnalyzers=false", $"-p:Version={version}");
        return copy.PathOf("artifacts", "packages");
    }

    private static void Take(TemporaryFolder copy)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Concat(Directory.EnumerateFiles(Repository.PathOf("src"), "*", SearchOption.AllDirectories)))
        {
            var place = copy.PathOf(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }

        // The copy counts as a work tree of the same repository: so its packages carry the commit.
        if (Directory.Exists(Repository.PathOf(".git")))
        {
            copy.Write(".git", $"gitdir: {Repository.PathOf(".git")}\n");
        }
    }
}
