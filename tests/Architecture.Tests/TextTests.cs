using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using ExchangeGateway.Inventory;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Architecture.Tests;

public partial class TextTests
{
    private static readonly Language[] Languages = Enum.GetValues<Language>();

    [Fact]
    public void Texts_OfEveryPackage_HaveTheSameCodesAndPlacesInBothLanguages() => Assert.All(
        Sources.Assemblies.Where(assembly => assembly.GetManifestResourceNames().Length > 0),
        assembly => Assert.Equal(
            Texts(assembly, "en").Select(text => $"{text.Code} {Places(text.Text)}").Order(StringComparer.Ordinal),
            Texts(assembly, "zh-Hans").Select(text => $"{text.Code} {Places(text.Text)}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Texts_InChinese_AreChinese() =>
        Found.Nothing(Sources.Assemblies.SelectMany(assembly => Texts(assembly, "zh-Hans")).Where(text => !Chinese().IsMatch(text.Text)));

    // They come from SupportDirectory, so that a host can replace them.
    [Fact]
    public void Texts_OfEveryPackage_HoldNoPhoneNumberAndNoAddress() =>
        Found.Nothing(Sources.Assemblies.SelectMany(assembly => Languages.SelectMany(language => Texts(assembly, language is Language.Chinese ? "zh-Hans" : "en"))).Where(text => LineOrAddress().IsMatch(text.Text)));

    [Fact]
    public void Requirements_All_HaveAText() => AssertTexts(Requirement.All,
        requirement => requirement.Code, (requirement, language) => new Violation(requirement, "path").Text(language));

    [Fact]
    public void Rules_All_HaveAMeaning() => AssertTexts(GuideRules.All,
        rule => "rule-" + rule.Id, (rule, language) => rule.Meaning(language));

    [Fact]
    public void Findings_All_HaveAText() => AssertTexts(FindingKind.All,
        kind => "finding-" + kind.Code, (kind, language) => new Finding(kind, null, null).Text(language));

    [Fact]
    public void States_OfEveryLifecycle_HaveACaption() => AssertTexts(Guide.Lifecycles.SelectMany(lifecycle => lifecycle.States),
        state => "state-" + state, LifecycleDiagram.Caption);

    [Fact]
    public void Actions_OfEveryLifecycle_HaveACaption() => AssertTexts(Guide.Lifecycles.SelectMany(lifecycle => lifecycle.Rows).Select(row => row.Action),
        action => "action-" + action, LifecycleDiagram.ActionCaption);

    [Fact]
    public void Guards_OfEveryLifecycle_HaveAText() => AssertTexts(Guide.Lifecycles.SelectMany(lifecycle => lifecycle.Rows).SelectMany(row => row.Guards).Select(guard => guard.Split(' ')[^1]),
        guard => "guard-" + guard, (guard, language) => new GuardsUnmet<int, int>(0, 0, [guard]).Reasons(language)[0]);

    [Fact]
    public void Lifecycles_OfTheCore_AreListedInTheGuide()
    {
        var lifecycles = from type in Sources.Core.GetExportedTypes()
                         from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static)
                         where property.PropertyType.IsAssignableTo(typeof(ILifecycle))
                         select (ILifecycle)property.GetValue(null)!;

        Assert.Equal(lifecycles.Select(lifecycle => lifecycle.Name).Order(StringComparer.Ordinal), Guide.Lifecycles.Select(lifecycle => lifecycle.Name).Order(StringComparer.Ordinal));
    }

    // A code without a text answers the code itself.
    private static void AssertTexts<T>(IEnumerable<T> things, Func<T, string> code, Func<T, Language, string> text)
    {
        var missing = from thing in things
                      from language in Languages
                      where text(thing, language) is var found && (found == code(thing) || string.IsNullOrWhiteSpace(found))
                      select $"{code(thing)} in {language}";

        Found.Nothing(missing);
    }

    private static IEnumerable<(string Code, string Text)> Texts(Assembly assembly, string language) =>
        from resource in assembly.GetManifestResourceNames()
        where resource.EndsWith($".{language}.resources", StringComparison.Ordinal)
        let texts = new ResourceManager(resource[..^".resources".Length], assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        from text in texts.Cast<DictionaryEntry>()
        select ((string)text.Key, (string)text.Value!);

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\d{7,}|https?://\w")]
    private static partial Regex LineOrAddress();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
