using ExchangeGateway.Applications;
using ExchangeGateway.Rules;
using ExchangeGateway.Forms;
using ExchangeGateway.TradingGateways;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Applications;

public class MaskingTests
{
    private const string Document = "360426199101010071", Mobile = "13912345678", Phone = "021-68813188", OtherMobile = "13698765432";

    private static readonly ContactDetails Contact = new()
    {
        ContactName = "Wang Min",
        IdDocumentNumber = Document,
        MobileNumber = Mobile,
        FixedPhone = Phone,
        Recipient = "Li Na",
        RecipientMobile = OtherMobile,
        Email = "wang@example.com",
    };

    private static void HoldsNoSecret(string printed) =>
        Assert.All([Document, Mobile, Phone, OtherMobile], secret => Assert.DoesNotContain(secret[..^4], printed, StringComparison.Ordinal));

    [Fact]
    public void ToString_OfContactDetails_MasksDocumentAndPhones()
    {
        HoldsNoSecret(Contact.ToString());
        Assert.Equal(
            "ContactDetails { ContactName = Wang Min, IdDocumentNumber = **************0071, MobileNumber = *******5678, Email = wang@example.com, "
            + "FixedPhone = ********3188, Recipient = Li Na, RecipientMobile = *******5432 }",
            Contact.ToString());
    }

    [Fact]
    public void ToString_OfFormsAndApplications_MasksThemToo()
    {
        ApplicationForm[] forms = [Given.Opening, new BusinessChangeForm(), new FlowRateChangeForm(), new RevocationForm()];
        Assert.All(forms.Select(form => form with { Contact = Contact }), form =>
        {
            HoldsNoSecret(form.ToString());
            var draft = Application.Begin(Given.Serial, form, Given.Applicant);
            HoldsNoSecret(draft.ToString());
            HoldsNoSecret(draft.Submit(Given.EverythingHeld, Given.Applicant, Given.Now).ToString()!);
            HoldsNoSecret(new FormDocument("x", form, null).ToString());
            HoldsNoSecret($"{form.Violations(new())}");
        });
        HoldsNoSecret((Given.Opening with { Contact = Contact }).Check().AsT0.ToString());
    }

    [Property(MaxTest = 1000)]
    public Property Mask_AnyText_KeepsItsLengthAndAtMostItsLastFour() => Prop.ForAll(
        Gen.Elements('1', 'A', '证', '-').ListOf().Select(letters => string.Concat(letters)).ToArbitrary(),
        text => Masking.Mask(text) is var masked && masked.Length == text.Length
            && (text.Length <= 8 ? masked.All(letter => letter == '*') : masked.EndsWith(text[^4..], StringComparison.Ordinal) && masked[..^4].All(letter => letter == '*')));
}
