namespace ServicePlatform.Materials;

/// <summary>The folder that uploaded files are kept in, as given by <c>--materials</c>; one in the working folder where nothing is given.</summary>
internal sealed record MaterialPlace(string Folder)
{
    public const string Key = "materials";

    /// <exception cref="InvalidOperationException">The folder is one that is served.</exception>
    public static MaterialPlace Of(IConfiguration configuration, IWebHostEnvironment environment)
    {
        var folder = Path.GetFullPath(configuration[Key] ?? "service-platform-materials");
        return environment.WebRootPath is { } served && !Path.GetRelativePath(Path.GetFullPath(served), folder).StartsWith("..", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"--{Key} {folder} is served to everybody: name a folder outside {served}.")
            : new(folder);
    }
}
