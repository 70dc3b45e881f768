using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Institutions;

/// <summary>Mobile numbers and e-mail addresses.</summary>
public class ContactValueProperties
{
    private static readonly Gen<string> Number =
        from second in Gen.Choose(3, 9)
        from rest in Gen.Choose(0, 999_999_999)
        select $"1{second}{rest:D9}";

    [Property]
    public Property MobileNumber_WithOrWithoutItsCountry_IsOne() => Prop.ForAll(Number.ToArbitrary(), number =>
        ((string[])[number, "+86" + number, $" +86 {number} "]).All(text => MobileNumber.Of(text).AsT0.Unmasked == number)
        && MobileNumber.Of(MobileNumber.Of(number).AsT0.Unmasked).AsT0 == MobileNumber.Of(number).AsT0);

    [Property]
    public Property MobileNumber_IsMaskedWhereverItIsPrinted() => Prop.ForAll(Number.ToArbitrary(), number =>
    {
        var violation = MobileNumber.Of(number + "0").AsT1;
        var account = new Account { Name = Members.Name("a"), ContactPhone = Members.Phone(number) };
        var change = ContactPhoneChange.Request(Members.Name("a"), Members.Phone(number), SmsCodeHash.Of("000000"), Members.At);
        string[] shown = [$"{Members.Phone(number)}", $"{account}", $"{change}", $"{violation}", violation.Found!, violation.Text(Language.English), violation.Text(Language.Chinese)];
        return shown.All(text => !text.Contains(number[..8])) && shown[0] == "*******" + number[7..];
    });

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
    public bool EmailAddress_AnyText_IsRefusedOrPrintsAsItWas(string? text) => EmailAddress.Of(text).Match(email => email.Value == text!.Trim(), _ => true);

    private static (string, string) Told(Violation violation) => (violation.Rule.Id, violation.Code);
}
