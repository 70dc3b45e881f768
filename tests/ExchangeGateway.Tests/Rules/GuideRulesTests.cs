using System.Reflection;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Rules;

public class GuideRulesTests
{
    private static readonly string[] All =
    [
        "1.1-1", "1.1-2", "1.1-3", "1.1-4", "1.2-1", "1.3-1", "1.4-1", "1.5-1", "1.6-1", "1.7-1", "1.7-2", "1.7-3", "1.7-4",
        "2.1-1", "2.2-1", "2.2-2", "2.2-3", "2.2-4", "2.2-5", "2.2-6", "2.2-7", "2.2-8", "2.2-9", "2.3-1", "2.4-1", "2.4-2", "2.4-3", "2.5-1", "2.6-1", "2.7-1",
        "3.1-1", "3.2-1", "3.2-2", "3.2-3", "3.2-4", "3.2-5", "3.2-6", "3.3-1", "3.3-2", "3.3-3", "3.3-4", "3.3-5", "3.4-1", "3.4-2", "3.5-1",
        "4.1-1", "4.2-1", "4.2-2", "4.2-3", "4.3-1", "4.4-1",
        "5.1-1", "5.1-2", "5.1-3", "5.1-4",
        "6.1-1", "6.2-1", "6.2-2",
    ];

    // What the core holds: sections 2 to 4, and those rules of others that its own parts keep.
    private static readonly string[] HeldHere =
    [
        .. All.Where(id => id[0] is '1' or '2' or '3' or '4').Except(["2.7-1", "3.5-1", "4.4-1"]),
        "6.2-2",
    ];

    [Fact]
    public void All_IsTheGuide() => Assert.Equal(All, GuideRules.All.Select(rule => rule.Id));

    [Fact]
    public void Find_ByItsId_AnswersTheRuleOrNull()
    {
        Assert.Equal("2.2-7", GuideRules.Find("2.2-7")!.ToString());
        Assert.Null(GuideRules.Find("2.2-10"));
        Assert.Null(GuideRules.Find(""));
    }

    [Fact]
    public void Meaning_OfEachRule_IsThereInBothLanguages() =>
        Assert.All(GuideRules.All, rule => Assert.NotEqual(rule.Meaning(Language.English), rule.Meaning(Language.Chinese)));

    [Fact]
    public void EveryRuleHeldHere_IsNamedByATest()
    {
        var named = typeof(GuideRulesTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Cast<MemberInfo>().Append(type))
            .SelectMany(member => member.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(TraitAttribute) && (string?)attribute.ConstructorArguments[0].Value == "Rule")
            .Select(attribute => (string)attribute.ConstructorArguments[1].Value!)
            .ToHashSet();
        Assert.Empty(HeldHere.Except(named));
        Assert.Empty(named.Except(All));
    }
}
