using System.Buffers;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>
/// A unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, of which the 17th checks the organisation
/// code before it (GB 11714) and the 18th checks them all. Small letters are read as capital ones.
/// </summary>
/// <threadsafety>Immutable.</threadsafety>
public sealed record UnifiedSocialCreditCode
{
    private const int Length = 18, OrganisationCheckAt = 16, CheckAt = 17;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);
    private static readonly Range Region = 2..8, Organisation = 8..OrganisationCheckAt;

    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>The 18 characters.</summary>
    public string Value { get; }

    /// <summary>
    /// The text as one, or its first violation: of the length, of a character, of the organisation code's check, of the
    /// code's own check. The path ends with the character's place, counted from 0.
    /// </summary>
    public static Checked<UnifiedSocialCreditCode> Of(string? text, string path = "unifiedSocialCreditCode")
    {
        var code = text?.Trim().ToUpperInvariant() ?? "";
        if (code.Length != Length)
        {
            return new Violation(Requirement.CreditCodeLength, path, code.Length == 0 ? null : code) { Allowed = $"{Length}" };
        }

        return WrongCharacter(code, path)
            ?? WrongCheck(Requirement.CreditCodeOrganisationCheck, code, OrganisationCheckAt, OrganisationCheck(code.AsSpan()[Organisation]), path)
            ?? WrongCheck(Requirement.CreditCodeCheck, code, CheckAt, Check(code.AsSpan(0, CheckAt)), path)
            ?? (Checked<UnifiedSocialCreditCode>)new UnifiedSocialCreditCode(code);
    }

    /// <summary>The 18 characters.</summary>
    public override string ToString() => Value;

    private static Violation? WrongCharacter(string code, string path)
    {
        var wrong = code.AsSpan().IndexOfAnyExcept(Letters);
        if (wrong >= 0)
        {
            return new(Requirement.CreditCodeCharacter, $"{path}[{wrong}]", $"{code[wrong]}") { Allowed = "0–9, A–Z (– I O S V Z)" };
        }

        var letter = code.AsSpan()[Region].IndexOfAnyExceptInRange('0', '9');
        return letter < 0 ? null
            : new(Requirement.CreditCodeCharacter, $"{path}[{letter + Region.Start.Value}]", $"{code[letter + Region.Start.Value]}") { Allowed = "0–9" };
    }

    private static Violation? WrongCheck(Requirement requirement, string code, int at, char right, string path) =>
        code[at] == right ? null : new(requirement, $"{path}[{at}]", $"{code[at]}") { Allowed = $"{right}" };

    private static char OrganisationCheck(ReadOnlySpan<char> organisation)
    {
        ReadOnlySpan<byte> weights = [3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < organisation.Length; i++)
        {
            sum += weights[i] * (char.IsAsciiDigit(organisation[i]) ? organisation[i] - '0' : organisation[i] - 'A' + 10);
        }

        return "0X987654321"[sum % 11];
    }

    private static char Check(ReadOnlySpan<char> code)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in code)
        {
            sum += weight * Alphabet.IndexOf(character, StringComparison.Ordinal);
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }
}
