namespace ExchangeGateway.Tests;

/// <summary>
/// Pages of docs/ that are printed from the code. A test fails while page and code differ; with
/// EXCHANGEGATEWAY_WRITE_DOCS=1 in the environment it writes the page instead.
/// </summary>
internal static class Page
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("EXCHANGEGATEWAY_WRITE_DOCS") == "1";

    public static string Docs { get; } = Repository.PathOf("docs");

    public static void Is(string path, string text)
    {
        var file = Path.Combine(Docs, path);
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"docs/{path} is not there: run this test with EXCHANGEGATEWAY_WRITE_DOCS=1.");
        Assert.Equal(text, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }
}
