namespace ExchangeGateway.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its folder: the nearest above the built tests that holds the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory)
        .First(folder => File.Exists(Path.Combine(folder, "Library.sln")));

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static IEnumerable<string> Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
