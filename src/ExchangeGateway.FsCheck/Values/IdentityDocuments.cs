using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using static ExchangeGateway.FsCheck.Values.ResidentNumbers;

namespace ExchangeGateway.FsCheck.Values;

using Written = (IdentityDocumentKind Kind, string Number);

/// <summary>Identity documents: half of them resident identity cards, whose numbers are checked.</summary>
internal static class IdentityDocuments
{
    private const int Most = 64;

    private static readonly IdentityDocumentKind Resident = IdentityDocumentKind.ResidentIdentityCard;

    private static readonly Kind<IdentityDocument, Written>
        Cards = Kind(
            Gen.Constant(Resident), ResidentNumbers.All, ResidentNumbers.Simpler,
            new("another check", Requirement.ResidentNumberCheck, (number, place) => number.Other(CheckAt, "0123456789X", place)),
            new("a day that never was", Requirement.ResidentNumberDate, (number, place) => WithDate(number, ((string[])["20000230", "19000229", "19991301", "19990001", "19990100", "00000101"])[place % 6])),
            new("an X before its end", Requirement.ResidentNumberShape, (number, place) => number.With(place % CheckAt, 'X')),
            new("a letter at its end", Requirement.ResidentNumberShape, (number, place) => number.With(CheckAt, "ABYZ"[place % 4])),
            new("a character left out", Requirement.ResidentNumberShape, (number, place) => number.Shorter(place)),
            new("a character said twice", Requirement.ResidentNumberShape, (number, place) => number.Longer(place)),
            new("15 digits, as before 1999", Requirement.ResidentNumberShape, (number, _) => number.Remove(DateAt, 2)[..15]),
            new("a full-width digit", Requirement.ResidentNumberShape, (number, place) => number.FullWidth(place)),
            new("empty", Requirement.ResidentNumberShape, (_, _) => "")),
        Others = Kind(
            OpenSets.IdentityDocumentKinds.Legal.Generator.Where(kind => kind != Resident), Texts.UpTo(Most), Texts.Simpler,
            new("one character too long", Requirement.DocumentNumber, (number, _) => number.PadRight(Most + 1, '0')),
            new("a control character inside", Requirement.DocumentNumber, (number, place) => $"1{((char[])['\0', '\t', '\n', '\u007F'])[place % 4]}{(number.Length + 2 <= Most ? number : "2")}"),
            new("empty", Requirement.DocumentNumber, (_, _) => ""));

    public static Arbitrary<IdentityDocument> Legal => Arb.From(
        Gen.OneOf(Cards.Legal.Generator, Others.Legal.Generator),
        document => (document.Kind == Resident ? Cards : Others).Legal.Shrinker(document));

    public static Arbitrary<Almost<IdentityDocument, Written>> Almost => Arb.From(
        Gen.OneOf(Cards.Almost.Generator, Others.Almost.Generator),
        almost => almost.Simpler());

    private static Kind<IdentityDocument, Written> Kind(Gen<IdentityDocumentKind> kinds, Gen<string> numbers, Func<string, IEnumerable<string>> simpler, params Spoiling<string>[] spoilings) => new()
    {
        Raws = from kind in kinds from number in numbers select (kind, number),
        Simpler = document => simpler(document.Number).Select(number => (document.Kind, number)),
        Of = document => IdentityDocument.Of(document.Kind, document.Number).Legal(),
        Print = document => (document.Kind, document.Unmasked),
        Spoilings = [.. spoilings.Select(spoiling => new Spoiling<Written>(spoiling.Name, spoiling.Requirement, (document, place) => (document.Kind, spoiling.Apply(document.Number, place))))],
    };

    private static string WithDate(string number, string date) => WithCheck($"{number[..DateAt]}{date}{number[OrderAt..CheckAt]}");
}
