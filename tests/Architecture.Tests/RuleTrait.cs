using System.Text.RegularExpressions;

namespace ExchangeGateway.Architecture.Tests;

/// <summary>A rule of the guide that a test names.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="OnTest">Whether the trait stands on a test, or on a class of tests; elsewhere it shows nothing.</param>
/// <param name="Member">The member that it stands on; empty where that cannot be told.</param>
internal sealed partial record RuleTrait(string Rule, bool OnTest, string Member)
{
    /// <summary>
    /// Those of one source file. Sources are read, not built tests: so it does not matter which of them are built.
    /// Only attributes that begin their line count, so that a comment does not.
    /// </summary>
    public static IEnumerable<RuleTrait> In(string source)
    {
        List<string> attributes = [];
        foreach (var line in source.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith('['))
            {
                attributes.Add(line);
                continue;
            }

            var onTest = Class().IsMatch(line) || attributes.Any(attribute => Test().IsMatch(attribute));
            foreach (Match trait in attributes.SelectMany(attribute => Trait().Matches(attribute)))
            {
                yield return new(trait.Groups["rule"].Value, onTest, MemberName().Match(line).Groups["name"].Value);
            }

            attributes.Clear();
        }
    }

    /// <summary>Those of a catalogue that no test names.</summary>
    public static IEnumerable<string> Missing(IEnumerable<string> catalogue, IEnumerable<RuleTrait> traits) =>
        catalogue.Except(traits.Where(trait => trait.OnTest).Select(trait => trait.Rule));

    [GeneratedRegex("""\bTrait\("Rule", "(?<rule>[^"]*)"\)""")]
    private static partial Regex Trait();

    [GeneratedRegex(@"[\[ ](Fact|Theory|Property)\b")]
    private static partial Regex Test();

    [GeneratedRegex(@"\bclass (?<name>\w+)|(?<name>\w+)(<\w+>)?\(")]
    private static partial Regex MemberName();

    [GeneratedRegex(@"\bclass\b")]
    private static partial Regex Class();
}
