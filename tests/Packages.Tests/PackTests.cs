using System.Xml.Linq;

namespace ExchangeGateway.Packages.Tests;

[Collection(nameof(Feed))]
public class PackTests(Feed feed)
{
    public static TheoryData<string> Packages { get; } = [.. Feed.Packages];

    [Fact]
    public async Task Pack_AgainElsewhere_AnswersTheSameBytes()
    {
        using var elsewhere = new TemporaryFolder();
        var again = await SourceCopy.Pack(elsewhere, feed.Version);

        Assert.Equal(NamesIn(feed.Folder), NamesIn(again));
        Assert.All(NamesIn(again), name =>
            Assert.True(File.ReadAllBytes(Path.Combine(feed.Folder, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(again, name))), $"{name} differs."));
    }

    [Fact]
    public void Projects_UnderSrc_ArePackagesButForNativeModules() =>
        Assert.All(Feed.Projects, project => Assert.Equal(Feed.IsNativeModule(project) ? "false" : null, Feed.PropertyOf(project, "IsPackable")));

    [Fact]
    public void Pack_EveryPackageUnderSrc_MakesAPackageAndItsSymbols() =>
        Assert.Equal(
            Feed.Packages.SelectMany(package => new[] { $"{package}.{feed.Version}.nupkg", $"{package}.{feed.Version}.snupkg" }).Order(StringComparer.Ordinal),
            NamesIn(feed.Folder));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_Metadata_IsComplete(string package)
    {
        var metadata = feed.Metadata(package);

        Assert.Equal("expression", metadata.Element("license")?.Attribute("type")?.Value);
        Assert.Equal("Apache-2.0", metadata.Element("license")?.Value);
        Assert.Equal("README.md", metadata.Element("readme")?.Value);
        Assert.Equal("icon.png", metadata.Element("icon")?.Value);
        Assert.NotEmpty(metadata.Element("description")!.Value);
        if (Directory.Exists(Repository.PathOf(".git")))
        {
            Assert.Equal("git", metadata.Element("repository")?.Attribute("type")?.Value);
            Assert.Matches("^[0-9a-f]{40}$", metadata.Element("repository")?.Attribute("commit")?.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_Files_AreTheLibraryItsDocumentationAndWhatMetadataNames(string package)
    {
        using var archive = feed.Open(package);
        using var symbols = feed.Open(package, "snupkg");

        var files = archive.Entries.Select(entry => entry.FullName).Where(name => !IsEnvelope(name));
        Assert.Equal(["README.md", "icon.png", $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml"], files.Order(StringComparer.Ordinal));
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{package}.pdb"));

        bool IsEnvelope(string name) => name == $"{package}.nuspec" || name.StartsWith("_rels/", StringComparison.Ordinal)
            || name.StartsWith("package/", StringComparison.Ordinal) || name == "[Content_Types].xml";
    }

    // Which references a project may have is the architecture tests' to say.
    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_Dependencies_AreWhatItsProjectNames(string package)
    {
        var dependencies = feed.Metadata(package).Descendants("dependency").Select(dependency => dependency.Attribute("id")!.Value);
        Assert.Equal(NamedBy(package).Order(StringComparer.Ordinal), dependencies.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> NamedBy(string package)
    {
        var project = XElement.Load(Repository.PathOf("src", package, $"{package}.csproj"));
        return project.Descendants("PackageReference").Where(reference => reference.Attribute("PrivateAssets") is null).Select(reference => reference.Attribute("Include")!.Value)
            .Concat(project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)));
    }

    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
