using ExchangeGateway.FsCheck;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Institutions;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class UnifiedSocialCreditCodeProperties
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91110000600037341L")]
    [InlineData("121200004013590816")]
    [InlineData("91310115MA1K3BTP2B")]
    [InlineData("91620105L015101280")]
    public void Of_AnIssuedCode_IsOne(string code)
    {
        Assert.Equal(code, Members.Legal(UnifiedSocialCreditCode.Of(code)).ToString());
        Assert.Equal(code, Members.Legal(UnifiedSocialCreditCode.Of($" {code.ToLowerInvariant()}\n")).Value);
    }

    [Theory]
    [Trait("Rule", "1.7-3")]
    [InlineData("91110000600037341N", "credit-code-check", "unifiedSocialCreditCode[17]", "N", "L")]
    [InlineData("91310115MA1K3BTP3B", "credit-code-organisation-check", "unifiedSocialCreditCode[16]", "3", "2")]
    [InlineData("9111000060003IOZSV", "credit-code-character", "unifiedSocialCreditCode[13]", "I", "0–9, A–Z (– I O S V Z)")]
    [InlineData("911A0000600037341L", "credit-code-character", "unifiedSocialCreditCode[3]", "A", "0–9")]
    [InlineData("91110000600037341", "credit-code-length", "unifiedSocialCreditCode", "91110000600037341", "18")]
    [InlineData("  ", "credit-code-length", "unifiedSocialCreditCode", null, "18")]
    [InlineData(null, "credit-code-length", "unifiedSocialCreditCode", null, "18")]
    public void Of_AWrongCode_NamesWhatAndWhere(string? code, string wrong, string path, string? found, string allowed)
    {
        var violation = UnifiedSocialCreditCode.Of(code).AsT1;
        Assert.Equal(("1.7-3", wrong, path, found, allowed), (violation.Rule.Id, violation.Code, violation.Path, violation.Found, violation.Allowed));
    }

    [Property]
    public bool Of_WhatIsPrinted_IsTheSame(UnifiedSocialCreditCode code) => Laws.IsItself(code, UnifiedSocialCreditCode.Of($"{code}")) && WithChecks(code.Value[..16]) == code.Value;

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.7-3")]
    public bool Of_AlmostOne_IsRefused(Almost<UnifiedSocialCreditCode, string> almost) => Laws.IsRefused(almost, UnifiedSocialCreditCode.Of);

    [Property(MaxTest = 1000)]
    public Property Of_OneCharacterChanged_IsRefusedByTheRightCheck() => Prop.ForAll(
        (from code in Arbitraries.UnifiedSocialCreditCodes.Generator.Select(code => code.Value)
         from at in Gen.Choose(0, 17)
         from to in Gen.Elements("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(c => c != code[at]).ToArray())
         select (code, changed: $"{code[..at]}{to}{code[(at + 1)..]}", at, to)).ToArbitrary(),
        given =>
        {
            var violation = UnifiedSocialCreditCode.Of(given.changed, "code").AsT1;
            var isCharacter = !Alphabet.Contains(given.to) || (given.at is >= 2 and < 8 && !char.IsAsciiDigit(given.to));
            var (expected, at) = isCharacter ? ("credit-code-character", given.at)
                : WithChecks(given.changed[..16])[16] != given.changed[16] ? ("credit-code-organisation-check", 16)
                : ("credit-code-check", 17);
            return (violation.Code == expected && violation.Path == $"code[{at}]").Label($"{given} {violation}");
        });

    [Property]
    public bool Of_AnyText_IsRefusedOrPrintsAsItWas(string? text) =>
        UnifiedSocialCreditCode.Of(text).Match(code => string.Equals(code.Value, text!.Trim(), StringComparison.OrdinalIgnoreCase), violation => violation.Rule == Requirement.CreditCodeCheck.Rule);

    // The checks once more, as the standards write them: values by place in the alphabet, and 3 to the power of the place.
    private static string WithChecks(string sixteen)
    {
        var organisation = sixteen[8..].Zip([3, 7, 9, 10, 5, 8, 4, 2], (c, weight) => weight * "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".IndexOf(c)).Sum();
        var first = (11 - (organisation % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
        var seventeen = sixteen + first;
        var whole = seventeen.Select((c, place) => Alphabet.IndexOf(c) * (int)System.Numerics.BigInteger.ModPow(3, place, 31)).Sum();
        return seventeen + Alphabet[(31 - (whole % 31)) % 31];
    }
}
