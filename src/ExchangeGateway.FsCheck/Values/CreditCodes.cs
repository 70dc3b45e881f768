using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeGateway.FsCheck.Values;

/// <summary>Unified social credit codes, their two checks worked out as the standards write them (GB 32100-2015, GB 11714).</summary>
internal static class CreditCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY", OrganisationChecks = "0123456789X";
    private const int OrganisationAt = 8, OrganisationCheckAt = 16, CheckAt = 17;

    public static Kind<UnifiedSocialCreditCode, string> All { get; } = new()
    {
        Raws = from head in Gen.Frequency((2, Gen.Elements("91", "92", "12", "51", "A1", "N9", "Y1")), (1, Characters(2)))
               from region in Gen.Frequency((2, Gen.Elements("310115", "110000", "000000", "999999")), (1, Gen.Choose(0, 999_999).Select(number => $"{number:D6}")))
               from organisation in Gen.Frequency((1, Gen.Elements("00000000", "YYYYYYYY", "99999999")), (4, Characters(8)), (1, Characters(8).Select(characters => With(characters, "0X"))))
               select WithChecks(head + region + organisation),
        Simpler = code => Enumerable.Range(0, OrganisationCheckAt).Where(at => code[at] != '0').Select(at => WithChecks(code.With(at, '0')[..OrganisationCheckAt])),
        Of = code => UnifiedSocialCreditCode.Of(code).Legal(),
        Print = code => code.Value,
        Spoilings =
        [
            new("another last character", Requirement.CreditCodeCheck, (code, place) => code.Other(CheckAt, Alphabet, place)),
            new("another check of the organisation code", Requirement.CreditCodeOrganisationCheck, (code, place) => code.Other(OrganisationCheckAt, OrganisationChecks, place)),
            new("a letter that codes do not have", Requirement.CreditCodeCharacter, (code, place) => code.With(OrganisationAt + (place % 8), "IOSVZ"[place % 5])),
            new("a letter in the region", Requirement.CreditCodeCharacter, (code, place) => code.With(2 + (place % 6), Alphabet[10 + (place % 21)])),
            new("a full-width digit", Requirement.CreditCodeCharacter, (code, place) => code.FullWidth(place)),
            new("a character left out", Requirement.CreditCodeLength, (code, place) => code.Shorter(place)),
            new("a character said twice", Requirement.CreditCodeLength, (code, place) => code.Longer(place)),
            new("written in two groups", Requirement.CreditCodeLength, (code, place) => code.Inserted(place, " -"[place % 2].ToString())),
            new("empty", Requirement.CreditCodeLength, (_, _) => ""),
        ],
    };

    private static Gen<string> Characters(int count) => Gen.ArrayOf(Gen.Elements(Alphabet.ToCharArray()), count).Select(characters => new string(characters));

    // Two checks of eleven are no plain remainders: the X for ten and the nought for eleven. A last digit gets there.
    private static string With(string organisation, string wanted) =>
        Alphabet.Select(last => organisation[..7] + last).FirstOrDefault(candidate => wanted.Contains(OrganisationCheck(candidate)), organisation);

    private static string WithChecks(string sixteen)
    {
        var seventeen = sixteen + OrganisationCheck(sixteen[OrganisationAt..]);
        var sum = seventeen.Select((character, place) => Alphabet.IndexOf(character, StringComparison.Ordinal) * PowerOfThree(place)).Sum();
        return seventeen + Alphabet[(31 - (sum % 31)) % 31];
    }

    private static char OrganisationCheck(string organisation)
    {
        var sum = organisation.Zip([3, 7, 9, 10, 5, 8, 4, 2], (character, weight) => weight * (char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10)).Sum();
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    private static int PowerOfThree(int exponent) => Enumerable.Repeat(3, exponent).Aggregate(1, (power, three) => power * three % 31);
}
