using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Institutions;

public class InstitutionViolationTests
{
    [Fact]
    public void EveryRequirementOfSection1_CanBeBroken() =>
        Assert.Equal(
            Requirement.All.Where(requirement => requirement.Rule.Id[0] == '1' || requirement.Rule.Id == "3.2-1").Select(requirement => requirement.Code).Order(),
            InstitutionViolations.All.Select(violation => violation.Code).Distinct().Order());

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void EveryViolation_SaysWhereWhatStandsThereAndWhatIsAllowed(Language language) =>
        Assert.All(InstitutionViolations.All, violation =>
        {
            var text = violation.Text(language);
            Assert.StartsWith(violation.Path, text, StringComparison.Ordinal);
            Assert.Contains(violation.Found ?? "", text, StringComparison.Ordinal);
            Assert.Contains(violation.Allowed ?? "", text, StringComparison.Ordinal);
            Assert.Contains($" {violation.Rule})", text.Replace('）', ')'), StringComparison.Ordinal);
        });
}
