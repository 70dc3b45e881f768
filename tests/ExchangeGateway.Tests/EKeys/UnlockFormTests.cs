using ExchangeGateway.EKeys;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.EKeys;

[Trait("Rule", "6.2-1")]
public class UnlockFormTests
{
    internal static UnlockForm Complete(UnlockRoute route) => new()
    {
        CertificateId = "1234567890", InitialPinStated = true, ContactName = "王芳", ContactPhone = "021-68800000",
        IsSigned = true, IsStamped = true, Route = route, Papers = UnlockForm.PapersFor(route),
    };

    [Theory]
    [InlineData(UnlockRoute.InPerson)]
    [InlineData(UnlockRoute.ByPost)]
    public void Violations_OfACompleteForm_AreNone(UnlockRoute route) => Assert.Null(Complete(route).Violations());

    [Fact]
    public void Violations_OfABlankForm_NameEverythingAtOnce() => Assert.Equal(
        [
            ("certificateId", "opaque-text"), ("contactName", "unlock-contact-missing"), ("contactPhone", "unlock-contact-missing"),
            ("initialPinStated", "unlock-initial-pin"), ("isSigned", "unlock-signed"), ("isStamped", "unlock-stamped"),
            ("papers", "unlock-form-missing"), ("papers", "unlock-ekey-missing"), ("papers", "unlock-letter-missing"), ("papers", "unlock-identity-missing"),
        ],
        new UnlockForm().Violations()!.Select(violation => (violation.Path, violation.Code)));

    [Theory]
    [InlineData(UnlockPaper.Form, "unlock-form-missing")]
    [InlineData(UnlockPaper.EKey, "unlock-ekey-missing")]
    [InlineData(UnlockPaper.LetterOfAuthorisation, "unlock-letter-missing")]
    [InlineData(UnlockPaper.IdentityDocument, "unlock-identity-missing")]
    public void Violations_OfAMissingPaper_NameIt(UnlockPaper paper, string code)
    {
        var form = Complete(UnlockRoute.InPerson);

        Assert.Equal(code, Assert.Single((form with { Papers = [.. form.Papers.Except([paper])] }).Violations()!).Code);
    }

    // By post nobody visits: no letter, no visitor.
    [Fact]
    public void PapersFor_ByPost_AreTheFormAndTheEKey() => Assert.Equal([UnlockPaper.Form, UnlockPaper.EKey], UnlockForm.PapersFor(UnlockRoute.ByPost));

    [Fact]
    public void Violations_TheInitialPin_IsNeverPartOfTheForm() =>
        Assert.DoesNotContain(typeof(UnlockForm).GetProperties(), property => property.Name.Contains("Pin", StringComparison.Ordinal) && property.PropertyType != typeof(bool));

    [Fact]
    public void Violations_ABlankContact_IsNone() =>
        Assert.Equal(Requirement.UnlockContactMissing.Code, Assert.Single((Complete(UnlockRoute.ByPost) with { ContactPhone = " " }).Violations()!).Code);
}
