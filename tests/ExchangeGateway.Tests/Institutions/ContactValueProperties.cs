using ExchangeGateway.FsCheck;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>Mobile numbers and e-mail addresses.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)])]
public class ContactValueProperties
{
    [Property]
    public bool MobileNumber_WithOrWithoutItsCountry_IsTheSame(MobileNumber number) =>
        ((string[])[number.Unmasked, "+86" + number.Unmasked, $" +86 {number.Unmasked} "]).All(text => Laws.IsItself(number, MobileNumber.Of(text)));

    [Property(MaxTest = 500)]
    [Trait("Rule", "1.7-1")]
    public bool MobileNumber_Almost_IsRefused(Almost<MobileNumber, string> almost) => Laws.IsRefused(almost, MobileNumber.Of);

    [Property]
    public bool MobileNumber_IsMaskedWhereverItIsPrinted(MobileNumber number)
    {
        var violation = MobileNumber.Of(number.Unmasked + "0").AsT1;
        var account = new Account { Name = Members.Name("a"), ContactPhone = number };
        var change = ContactPhoneChange.Request(Members.Name("a"), number, SmsCodeHash.Of("000000"), Members.At);
        string[] shown = [$"{number}", $"{account}", $"{change}", $"{violation}", violation.Found!, violation.Text(Language.English), violation.Text(Language.Chinese)];
        return shown.All(text => !text.Contains(number.Unmasked[..8])) && shown[0] == "*******" + number.Unmasked[7..];
    }

    [Theory]
    [Trait("Rule", "1.7-1")]
    [InlineData("12012345678")]
    [InlineData("23012345678")]
    [InlineData("1381234567")]
    [InlineData("138123456789")]
    [InlineData("138 1234 5678")]
    [InlineData("１3812345678")]
    [InlineData("13812345678\n1")]
    [InlineData("0086 13812345678")]
    [InlineData("+85213812345678")]
    [InlineData("")]
    [InlineData(null)]
    public void MobileNumber_OfAnotherShape_IsRefused(string? text) => Assert.Equal(("1.7-1", "mobile-number"), Told(MobileNumber.Of(text).AsT1));

    [Theory]
    [InlineData("zhang.san@broker.com.cn")]
    [InlineData(" ops+tdgw@broker.cn ")]
    [InlineData("张三@证券.cn")]
    public void EmailAddress_ThatCanBeWrittenTo_IsOne(string text)
    {
        var email = Members.Legal(EmailAddress.Of(text));
        Assert.Equal(text.Trim(), email.ToString());
        Assert.Equal(email, EmailAddress.Of(email.Value).AsT0);
    }

    [Theory]
    [Trait("Rule", "3.2-1")]
    [InlineData("Zhang San <zhang@broker.cn>")]
    [InlineData("zhang")]
    [InlineData("@broker.cn")]
    [InlineData("zhang@")]
    [InlineData("a@b@c")]
    [InlineData("a@b.cn, c@d.cn")]
    [InlineData("a@b.cn\r\nBcc: c@d.cn")]
    [InlineData("\u0000a@b.cn")]
    [InlineData("a\u0085b@c.cn")]
    [InlineData("")]
    [InlineData(null)]
    public void EmailAddress_OfAnotherShape_IsRefused(string? text) => Assert.Equal(("3.2-1", "email-address"), Told(EmailAddress.Of(text).AsT1));

    [Theory]
    [InlineData(64, 8, true)]
    [InlineData(65, 8, false)]
    [InlineData(64, 189, true)]
    [InlineData(64, 190, false)]
    public void EmailAddress_UpToItsLimits_IsOne(int user, int host, bool legal) =>
        Assert.Equal(legal, EmailAddress.Of($"{new string('a', user)}@{new string('b', host)}").IsT0);

    [Property]
    public bool EmailAddress_AsPrinted_IsTheSame(EmailAddress email) => Laws.IsItself(email, EmailAddress.Of($" {email}\t"));

    [Property(MaxTest = 500)]
    [Trait("Rule", "3.2-1")]
    public bool EmailAddress_Almost_IsRefused(Almost<EmailAddress, string> almost) => Laws.IsRefused(almost, EmailAddress.Of);

    [Property]
    public bool EmailAddress_AnyText_IsRefusedOrPrintsAsItWas(string? text) => EmailAddress.Of(text).Match(email => email.Value == text!.Trim(), _ => true);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Of_NothingTyped_SaysThatNothingStandsThere(string? text) =>
        Assert.All([MobileNumber.Of(text).AsT1, EmailAddress.Of(text).AsT1, IdentityDocument.Of(IdentityDocumentKind.Passport, text).AsT1], violation => Assert.Null(violation.Found));

    private static (string, string) Told(Violation violation) => (violation.Rule.Id, violation.Code);
}
