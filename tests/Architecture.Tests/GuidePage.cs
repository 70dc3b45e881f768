using System.Text;
using System.Text.RegularExpressions;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Architecture.Tests;

/// <summary>The page docs/guide.md: every rule, the types that hold it, the tests that show it.</summary>
internal static partial class GuidePage
{
    // Where every rule stands as data: that holds none of them.
    private static readonly string[] Catalogues = ["GuideRules", "Requirements"];

    public static string Write()
    {
        var types = Holders();
        var tests = Tests();
        var page = new StringBuilder("""
            # The guide, rule by rule

            Printed from the code by a test, which fails when this page is stale. A type holds a rule when its
            documentation names it; a test shows a rule when its trait does. Where the guide leaves something open, what
            this library decided stands in italics.

            | rule | what it says | held by | shown by |
            |---|---|---|---|

            """);
        foreach (var rule in GuideRules.All)
        {
            var meaning = rule.Derived(Language.English) is { } derived ? $"{rule.Meaning(Language.English)} *{derived}*" : rule.Meaning(Language.English);
            page.Append($"| {rule} | {meaning} | {List(types[rule.Id])} | {List(tests[rule.Id])} |\n");
        }

        return page.ToString();
    }

    private static ILookup<string, string> Holders() =>
        (from file in Sources.CSharpFiles("src")
         let type = Path.GetFileName(file).Split('.')[0]
         where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !Catalogues.Contains(type)
         from line in File.ReadLines(file)
         where line.TrimStart().StartsWith("///", StringComparison.Ordinal)
         from Match rule in Rule().Matches(line)
         select (Rule: rule.Value, Type: type)).Distinct().ToLookup(found => found.Rule, found => found.Type);

    private static ILookup<string, string> Tests() =>
        (from file in Sources.CSharpFiles("tests")
         where !file.Contains("Architecture.Tests", StringComparison.Ordinal)
         let type = Path.GetFileNameWithoutExtension(file)
         from trait in RuleTrait.In(File.ReadAllText(file))
         select (trait.Rule, Test: trait.Member == type ? type : $"{type}.{trait.Member}")).Distinct().ToLookup(found => found.Rule, found => found.Test);

    private static string List(IEnumerable<string> names) => string.Join("<br>", names.Order(StringComparer.Ordinal).Select(name => $"`{name}`"));

    [GeneratedRegex(@"\b[1-6]\.[1-9]-\d+\b")]
    private static partial Regex Rule();
}
