using ExchangeGateway.FsCheck;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Institutions;

[Properties(Arbitrary = [typeof(Arbitraries)])]
public class IdentityDocumentProperties
{
    private static readonly IdentityDocumentKind Resident = IdentityDocumentKind.ResidentIdentityCard;

    private static readonly Gen<string> Number =
        Arbitraries.IdentityDocuments.Generator.Where(document => document.Kind == Resident).Select(document => document.Unmasked);

    [Theory]
    [InlineData("360426199101010071")]
    [InlineData("44011320141005001X")]
    [InlineData(" 44011320141005001x ")]
    public void Of_AnIssuedNumber_IsOne(string number) =>
        Assert.Equal(number.Trim().ToUpperInvariant(), Members.Legal(IdentityDocument.Of(Resident, number)).Unmasked);

    [Theory]
    [Trait("Rule", "3.2-1")]
    [InlineData("360426199101010072", "resident-number-check", "idDocumentNumber[17]", "**************0072")]
    [InlineData("360426199102300071", "resident-number-date", "idDocumentNumber[6]", "**************0071")]
    [InlineData("36042619910101007", "resident-number-shape", "idDocumentNumber", "*************1007")]
    [InlineData("36042619910101007Y", "resident-number-shape", "idDocumentNumber", "**************007Y")]
    [InlineData("３60426199101010071", "resident-number-shape", "idDocumentNumber", "**************0071")]
    [InlineData(" ", "resident-number-shape", "idDocumentNumber", null)]
    public void Of_AWrongNumber_NamesTheCheckAndMasksTheNumber(string number, string code, string path, string? found)
    {
        var violation = IdentityDocument.Of(Resident, number).AsT1;
        Assert.Equal((code, path, found), (violation.Code, violation.Path, violation.Found));
    }

    [Fact]
    public void Of_AnotherKind_IsOpaque()
    {
        Assert.Equal("E12345678", Members.Legal(IdentityDocument.Of(IdentityDocumentKind.Passport, " E12345678 ")).Unmasked);
        Assert.Equal("36042619910101007x", Members.Legal(IdentityDocument.Of(Kind("permit"), "36042619910101007x")).Unmasked);
        Assert.Equal("document-number", IdentityDocument.Of(Kind("permit"), "").AsT1.Code);
        Assert.Equal("document-number", IdentityDocument.Of(Kind("permit"), "12\u000034").AsT1.Code);
        Assert.Equal("document-number", IdentityDocument.Of(Kind("permit"), new string('1', 65)).AsT1.Code);
    }

    [Fact]
    public void ToString_OfADocument_IsItsKindAndTheMaskedNumber()
    {
        Assert.Equal("resident-identity-card **************0071", Members.Legal(IdentityDocument.Of(Resident, "360426199101010071")).ToString());
        Assert.Equal("passport *****5678", Members.Legal(IdentityDocument.Of(IdentityDocumentKind.Passport, "E12345678")).ToString());
    }

    [Property]
    public bool Of_ItsKindAndNumber_IsTheSame(IdentityDocument document) => Laws.IsItself(document, IdentityDocument.Of(document.Kind, document.Unmasked));

    [Property(MaxTest = 500)]
    [Trait("Rule", "3.2-1")]
    public bool Of_AlmostOne_IsRefused(Almost<IdentityDocument, (IdentityDocumentKind Kind, string Number)> almost) =>
        Laws.IsRefused(almost, (document, path) => IdentityDocument.Of(document.Kind, document.Number, path));

    [Property(MaxTest = 1000)]
    public Property Of_OneCharacterChanged_IsRefusedByTheRightCheck() => Prop.ForAll(
        (from number in Number
         from at in Gen.Choose(0, 17)
         from to in Gen.Elements("0123456789X".Where(c => c != number[at]).ToArray())
         select (Changed: $"{number[..at]}{to}{number[(at + 1)..]}", at, to)).ToArbitrary(),
        given =>
        {
            var violation = IdentityDocument.Of(Resident, given.Changed).AsT1;
            var expected = given.to == 'X' && given.at < 17 ? "resident-number-shape"
                : IsDate(given.Changed[6..14]) ? "resident-number-check"
                : "resident-number-date";
            return (violation.Code == expected).Label($"{given} {violation.Code}");
        });

    [Property]
    public Property Number_IsNeverPrinted() => Prop.ForAll(Number.ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(), (number, wrong) =>
    {
        var shown = new[] { $"{Members.Legal(IdentityDocument.Of(Resident, number))}" }.Concat(
            ((string[])[number + wrong, number[..17], $"{number[..6]}0230{number[10..]}", $"{number[..17]}{(number[17] == '0' ? '1' : '0')}"]).SelectMany(Told));
        return shown.All(text => !text.Contains(number[..14]) && !text.Contains(number[4..17]) && !text.Contains(number[6..14]));
    });

    private static IEnumerable<string> Told(string wrong) =>
        IdentityDocument.Of(Resident, wrong).Match(_ => [], v => (IEnumerable<string>)[$"{v}", v.Found ?? "", v.Allowed ?? "", v.Text(Language.English), v.Text(Language.Chinese)]);

    // A date once more, without the calendar that is tested.
    private static bool IsDate(string digits)
    {
        var (year, month, day) = (int.Parse(digits[..4]), int.Parse(digits[4..6]), int.Parse(digits[6..]));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= month switch
        {
            2 => year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28,
            4 or 6 or 9 or 11 => 30,
            _ => 31,
        };
    }

    private static IdentityDocumentKind Kind(string name) => Members.Legal(IdentityDocumentKind.Of(name));
}
