using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Rules;

[Trait("Rule", "2.5-1")]
public class OpaqueTextProperties
{
    [Property(MaxTest = 1000)]
    public bool Of_AnyText_IsLegalJustFrom1To64CharactersWithoutControl(string? text, byte length)
    {
        // Short texts, and long ones that go past the limit.
        var longer = string.Concat(Enumerable.Repeat(text ?? "", length % 20));
        return new[] { text, longer }.All(candidate => RegistrationNumber.Of(candidate).Match(
            number => number.Value == candidate!.Trim() && number.Value.Length is >= 1 and <= 64 && !number.Value.Any(char.IsControl),
            violation => (violation.Code, violation.Path) == ("opaque-text", "registrationNumber")
                && (candidate is null || candidate.Trim() is { Length: 0 or > 64 } || candidate.Trim().Any(char.IsControl))));
    }

    [Property(MaxTest = 500)]
    public bool Of_WhatIsPrinted_IsTheSame(string? text) =>
        Same(RegistrationNumber.Of(text), value => RegistrationNumber.Of(value)) && Same(GatewayId.Of(text), value => GatewayId.Of(value))
        && Same(CertificateId.Of(text), value => CertificateId.Of(value)) && Same(BusinessSerialNumber.Of(text), value => BusinessSerialNumber.Of(value))
        && Same(AccountName.Of(text), value => AccountName.Of(value)) && Same(InstitutionId.Of(text), value => InstitutionId.Of(value))
        && Same(TradingBusiness.Of(text), value => TradingBusiness.Of(value));

    private static bool Same<T>(Checked<T> value, Func<string, Checked<T>> of)
        where T : OpaqueText =>
        value.Match(legal => legal.Equals(of(legal.ToString()).AsT0) && legal.GetHashCode() == of(legal.Value).AsT0.GetHashCode(), _ => true);

    [Theory]
    [InlineData(1, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Of_Length_IsLegalUpTo64(int length, bool legal) => Assert.Equal(legal, GatewayId.Of(new string('网', length)).IsT0);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Of_ABlank_IsRefusedAsABlank(string? text)
    {
        var violation = GatewayId.Of(text, "gateways[2].gatewayId").AsT1;
        Assert.Equal(("2.5-1", "gateways[2].gatewayId", null, "1–64"), (violation.Rule.Id, violation.Path, violation.Found, violation.Allowed));
    }

    [Fact]
    public void Of_Case_Differs() => Assert.NotEqual(Given.Number("a"), Given.Number("A"));
}
