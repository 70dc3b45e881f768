using ExchangeGateway.FsCheck;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Generators;

/// <summary>Mistakes of one's own choice.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class FlawedFormsTests
{
    private static readonly ValueList<Mistake<OpeningForm>> FlowRates =
        Mistakes.InOpenings.Where(mistake => mistake.Breaks == [Requirement.FlowRateRange]).ToValueList();

    [Property]
    public Property With_AllOfTheseMistakes_MakesEachOfThem() => Prop.ForAll(Arbitraries.CleanOpeningForms.With(FlowRates), flawed =>
        flawed.Mistakes == FlowRates && flawed.Violations.Count == FlowRates.Count && flawed.Violations.All(violation => violation.Code == "flow-rate-range"));

    [Property]
    public Property WithSomeOf_TheseMistakes_MakesNoOther() => Prop.ForAll(Arbitraries.CleanOpeningForms.WithSomeOf(FlowRates), flawed =>
        flawed.Mistakes.Count > 0 && flawed.Mistakes.All(FlowRates.Contains));

    [Property]
    public bool FlawedForm_OfMistakesInAnyOrder_HasTheViolationsOfEach(FlawedForm<OpeningForm> flawed) =>
        new FlawedForm<OpeningForm>(flawed.Clean, flawed.Mistakes.Reverse().ToValueList()).Violations.Select(violation => violation.Code).Order()
            .SequenceEqual(flawed.Mistakes.SelectMany(mistake => mistake.Breaks).Select(requirement => requirement.Code).Order());

    [Property]
    public bool FlawedForm_WithoutItsMistakes_IsTheCleanOne(FlawedForm<OpeningForm> flawed) => flawed.Form != flawed.Clean.Form && flawed.Clean.Form.Check().IsT0;

    [Fact]
    public void Excludes_WhatTakesTheOthersPlaceAway_AndItself()
    {
        Mistake<OpeningForm> noLine = Named("no line"), noCount = Named("a line without a count"), noBusiness = Named("no business");
        Assert.True(noLine.Excludes(noCount) && noCount.Excludes(noLine) && noLine.Excludes(noLine));
        Assert.False(noLine.Excludes(noBusiness) || noCount.Excludes(Named("a flow rate of nothing")));
    }

    [Fact]
    public void FlawedForm_OfMistakesThatExcludeEachOther_IsAProgrammingErrorThatNamesBoth()
    {
        var clean = Arbitraries.CleanOpeningForms.Generator.Sample(1, new Rnd(1), 1)[0];
        var error = Assert.Throws<ArgumentException>(() => new FlawedForm<OpeningForm>(clean, [Named("no line"), Named("a line without a count")]));
        Assert.Contains("'no line' and 'a line without a count'", error.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => new FlawedForm<OpeningForm>(clean, []));
    }

    [Fact]
    public void Has_OneTooManyOneTooFewOrAnotherPlace_IsNot()
    {
        var flawed = new FlawedForm<OpeningForm>(new(Given.Opening, new([])), [Named("a line without a count"), Named("no business")]);
        Assert.Equal([new("gateway-count-range", "lines[2].count"), new("business-missing", "businesses")], flawed.Violations.OrderByDescending(violation => violation.Code));
        Assert.True(flawed.Has(flawed.Violations.Reverse()));
        Assert.False(flawed.Has([.. flawed.Violations, flawed.Violations[0]]));
        Assert.False(flawed.Has(flawed.Violations.Skip(1)));
        Assert.False(flawed.Has(flawed.Violations.Select(violation => violation with { Path = "lines[0].count" })));
    }

    [Property(MaxTest = 3)]
    [Trait("Rule", "2.2-8")]
    public Property With_MoreGatewaysThanCanBeCounted_BreaksTheTotalBesideWhateverElse() => Prop.ForAll(Arbitraries.CleanOpeningForms.With([Mistakes.TooManyGateways, .. FlowRates]), flawed =>
        flawed.Violations.Contains(new("gateway-total-overflow", "lines")) && flawed.Has(flawed.Form.ViolationsWithoutGateways()!.Select(ExpectedViolation.Of)));

    [Fact]
    public void Mistakes_OfAForm_AreEachNamedOnce() => Assert.Equal(Mistakes.InOpenings.Count, Mistakes.InOpenings.Select(mistake => mistake.Name).Distinct().Count());

    private static Mistake<OpeningForm> Named(string name) => Mistakes.InOpenings.Single(mistake => mistake.Name == name);
}
