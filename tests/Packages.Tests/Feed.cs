using System.IO.Compression;
using System.Xml.Linq;

namespace ExchangeGateway.Packages.Tests;

/// <summary>All packages, packed once for all tests that name this collection.</summary>
[CollectionDefinition(nameof(Feed))]
public sealed class Feed : ICollectionFixture<Feed>, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _copy = new();

    /// <summary>Their version, which no other run has.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():n}";

    /// <summary>Where the packages lie.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>The names of the projects that are packed.</summary>
    public static IEnumerable<string> Packages { get; } = [.. Projects.Where(project => !IsNativeModule(project))];

    /// <summary>The names of the projects under src.</summary>
    public static IEnumerable<string> Projects =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task InitializeAsync() => Folder = await SourceCopy.Pack(_copy, Version);

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _copy.Dispose();

    /// <summary>Whether a project is published as a library for native programs, which no .NET project can use.</summary>
    internal static bool IsNativeModule(string project) => PropertyOf(project, "NativeLib") is "Shared";

    internal static string? PropertyOf(string project, string name) =>
        XElement.Load(Repository.PathOf("src", project, $"{project}.csproj")).Descendants(name).SingleOrDefault()?.Value;

    internal ZipArchive Open(string package, string extension = "nupkg") =>
        ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}.{extension}"));

    /// <summary>The metadata element of the package's nuspec, without namespaces.</summary>
    internal XElement Metadata(string package)
    {
        using var archive = Open(package);
        using var stream = archive.GetEntry($"{package}.nuspec")!.Open();
        var root = XElement.Load(stream);
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return root.Element("metadata")!;
    }
}
