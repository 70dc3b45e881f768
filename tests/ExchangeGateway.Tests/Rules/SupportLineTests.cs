using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Rules;

public class SupportLineTests
{
    [Theory]
    [Trait("Rule", "6.1-1")]
    [InlineData("4008888400", "2-5", "4008888400, then 2-5")]
    [InlineData(" 400-888-8400 ", " 2 ", "400-888-8400, then 2")]
    [InlineData("+86 21 68800000", null, "+86 21 68800000")]
    [InlineData("110", " ", "110")]
    [InlineData("10010", "*1-#", "10010, then *1-#")]
    [InlineData("4001234567", "12-3", "4001234567, then 12-3")]
    public void Of_WhatCanBeCalled_IsALine(string number, string? keys, string text) =>
        Assert.Equal(text, SupportLine.Of(number, keys).AsT0.Text(Language.English));

    [Theory]
    [Trait("Rule", "6.1-1")]
    [InlineData(null, null, "line.number", null)]
    [InlineData(" ", null, "line.number", null)]
    [InlineData("12", null, "line.number", "12")]
    [InlineData("123456789012345678901", null, "line.number", "123456789012345678901")]
    [InlineData("400888400", null, "line.number", "400888400")]
    [InlineData("40012", null, "line.number", "40012")]
    [InlineData("40088884000", null, "line.number", "40088884000")]
    [InlineData("4008888400\n", "2-5\n1", "line.keys", "2-5\n1")]
    [InlineData("021--68800000", null, "line.number", "021--68800000")]
    [InlineData("-110", null, "line.number", "-110")]
    [InlineData("call us", null, "line.number", "call us")]
    [InlineData("4008888400", "2-", "line.keys", "2-")]
    [InlineData("4008888400", "two", "line.keys", "two")]
    public void Of_WhatCannotBeCalled_IsRefused(string? number, string? keys, string path, string? found)
    {
        var violation = SupportLine.Of(number, keys).AsT1;
        Assert.Equal(("6.1-1", "support-line", path, found), (violation.Rule.Id, violation.Code, violation.Path, violation.Found));
    }

    [Fact]
    public void ToString_IsTheLineInEnglish() => Assert.Equal("4008888400, then 2-5", SupportLine.Of("4008888400", "2-5").AsT0.ToString());
}
