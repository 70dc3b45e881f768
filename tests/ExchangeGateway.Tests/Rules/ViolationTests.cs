using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Rules;

public class ViolationTests
{
    private static readonly Violation Rate = new(Requirement.FlowRateRange, "lines[0].flowRate");

    [Fact]
    public void Allowed_SaidByTheViolation_GoesBeforeItsRequirements()
    {
        Assert.Equal("1–20", Rate.Allowed);
        Assert.Equal("1–5", (Rate with { Allowed = "1–5" }).Allowed);
        Assert.Null(new Violation(Requirement.BusinessMissing, "businesses").Allowed);
    }

    [Theory]
    [InlineData(Language.English, "the flow rate (blank) is not allowed")]
    [InlineData(Language.Chinese, "流速权 （空） 不符合要求")]
    public void Text_OfABlank_SaysThatItIsOne(Language language, string said) => Assert.Contains(said, Rate.Text(language), StringComparison.Ordinal);

    [Fact]
    public void Violations_OfOneInput_AreToldAndComparedAsAWhole()
    {
        var violations = (Given.Opening with { Businesses = [], Lines = [] }).Check().AsT1;
        Assert.Equal("2.2-3 business-missing at businesses; 2.2-6 lines-missing at lines", violations.ToString());
        Assert.True(violations.Equals((Given.Opening with { Businesses = [], Lines = [] }).Check().AsT1));
        Assert.False(violations.Equals((Given.Opening with { Lines = [] }).Check().AsT1));
        Assert.False(violations.Equals(null));
    }

    [Fact]
    public void Mask_OfNothing_IsAProgrammingError() => Assert.Throws<ArgumentNullException>("text", () => Masking.Mask(null!));
}
