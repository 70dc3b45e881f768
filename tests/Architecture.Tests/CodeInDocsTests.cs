using System.Text.RegularExpressions;

namespace ExchangeGateway.Architecture.Tests;

/// <summary>Code in docs is compiled and run where it was taken from.</summary>
public partial class CodeInDocsTests
{
    [Fact]
    public void PropertyTestYourOwnSystem_ShowsCodeAndStoriesOfTheSample()
    {
        var sample = Sources.CSharpFiles("samples/PropertyTests").Select(file => Plain(File.ReadAllText(file))).ToArray();
        var blocks = Blocks().Matches(File.ReadAllText(Repository.PathOf("docs", "how-to", "property-test-your-own-system.md"))).Select(block => block.Groups["code"].Value).ToArray();

        Assert.NotEmpty(blocks);
        Found.Nothing(blocks.Where(block => !sample.Any(source => source.Contains(Plain(block), StringComparison.Ordinal))));
    }

    private static string Plain(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex(@"^```(csharp|text)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
