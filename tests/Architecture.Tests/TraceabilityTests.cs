using ExchangeGateway.Rules;

namespace ExchangeGateway.Architecture.Tests;

public class TraceabilityTests
{
    private static readonly RuleTrait[] Traits =
        [.. Sources.CSharpFiles("tests").Where(file => !file.Contains("Architecture.Tests", StringComparison.Ordinal)).Select(File.ReadAllText).SelectMany(RuleTrait.In)];

    [Fact]
    public void Rules_OfTheGuide_AreEachNamedByATest() =>
        Found.Nothing(RuleTrait.Missing(GuideRules.All.Select(rule => rule.Id), Traits));

    [Fact]
    public void GuidePage_IsWhatTheCodeSays() => Page.Is("guide.md", GuidePage.Write());

    [Fact]
    public void Traits_OfAllTests_NameRulesOfTheGuide() =>
        Found.Nothing(Traits.Where(trait => GuideRules.Find(trait.Rule) is null));

    [Fact]
    public void Traits_OfAllTests_StandOnTests() =>
        Found.Nothing(Traits.Where(trait => !trait.OnTest));

    [Theory]
    [InlineData("[Fact]\n[Trait(\"Rule\", \"9.9-1\")]\npublic void A() { }\n")]
    [InlineData("[Trait(\"Rule\", \"9.9-1\")]\n[InlineData(1)]\n[Theory]\npublic void A(int a) { }\n")]
    [InlineData("[Property, Trait(\"Rule\", \"9.9-1\")]\npublic void A() { }\n")]
    [InlineData("[Trait(\"Rule\", \"9.9-1\")]\npublic class A { }\n")]
    public void Missing_ATestNamesTheRule_TheOthersAreMissing(string source) =>
        Assert.Equal(["9.9-2"], RuleTrait.Missing(["9.9-1", "9.9-2"], RuleTrait.In(source)));

    [Theory]
    [InlineData("")]
    [InlineData("// [Fact, Trait(\"Rule\", \"9.9-1\")]\npublic void A() { }\n")]
    [InlineData("[Trait(\"Rule\", \"9.9-1\")]\npublic void NoTest() { }\n")]
    [InlineData("[Fact, Trait(\"Kind\", \"9.9-1\")]\npublic void A() { }\n")]
    [InlineData("[Fact, Trait(\"Rule\", \"9.9-11\")]\npublic void A() { }\n")]
    public void Missing_NoTestNamesTheRule_ItIsMissing(string source) =>
        Assert.Equal(["9.9-1"], RuleTrait.Missing(["9.9-1"], RuleTrait.In(source)));
}
