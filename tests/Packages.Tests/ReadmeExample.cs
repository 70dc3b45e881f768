using System.Text.RegularExpressions;

namespace ExchangeGateway.Packages.Tests;

/// <summary>The first C# block of a README, and the text block after it, which is what the code prints.</summary>
internal sealed partial record ReadmeExample(string Code, string Output)
{
    public static ReadmeExample Of(string readme)
    {
        var blocks = Blocks().Match(readme.ReplaceLineEndings("\n"));
        Assert.True(blocks.Success, "There is no csharp block with a text block after it.");
        return new(blocks.Groups["code"].Value, blocks.Groups["output"].Value);
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$.*?^```text\n(?<output>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
