using System.Text;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Software;
using ExchangeGateway.TradingGateways;
using FsCheck.Xunit;

namespace ExchangeGateway.Tests.Rules;

[Trait("Rule", "2.5-1")]
[Properties(Arbitrary = [typeof(Arbitraries)])]
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
                && (candidate is null || candidate.Trim() is { Length: 0 or > 64 } || candidate.Trim().Any(char.IsControl) || candidate.Trim().EnumerateRunes().Any(rune => rune == Rune.ReplacementChar))));
    }

    // What has no UTF-8 would come back from a database as something else.
    [Theory]
    [InlineData('\ud800')]
    [InlineData('\udc00')]
    public void Of_HalfASurrogatePair_IsRefused(char half) =>
        Assert.All([$"a{half}", $"{half}b", $"\udc00{half}"], text => Assert.Equal("opaque-text", RegistrationNumber.Of(text).Match(_ => "", violation => violation.Code)));

    [Fact]
    public void Of_AWholeSurrogatePair_IsLegal() => Assert.Equal("𠮷", RegistrationNumber.Of("𠮷").AsT0.Value);

    [Property]
    public bool NumbersAndIds_AsPrinted_AreThemselves(RegistrationNumber number, GatewayId gateway, CertificateId certificate, BusinessSerialNumber serial) =>
        Laws.IsItself(number, RegistrationNumber.Of($"{number}")) && Laws.IsItself(gateway, GatewayId.Of($"{gateway}"))
        && Laws.IsItself(certificate, CertificateId.Of($"{certificate}")) && Laws.IsItself(serial, BusinessSerialNumber.Of($"{serial}"));

    [Property]
    public bool NamesOfInstitutions_AsPrinted_AreThemselves(InstitutionId id, InstitutionName name, MemberCode code, MbpClientId clientId, MbpClientName clientName, AccountName account) =>
        Laws.IsItself(id, InstitutionId.Of($"{id}")) && Laws.IsItself(name, InstitutionName.Of($"{name}")) && Laws.IsItself(code, MemberCode.Of($"{code}"))
        && Laws.IsItself(clientId, MbpClientId.Of($"{clientId}")) && Laws.IsItself(clientName, MbpClientName.Of($"{clientName}")) && Laws.IsItself(account, AccountName.Of($"{account}"));

    [Property]
    public bool OpenSets_AsPrinted_AreThemselves(TradingBusiness business, MarketDataFeed feed, MarketDataLink link, MarketDataInterface @interface) =>
        Laws.IsItself(business, TradingBusiness.Of($"{business}")) && Laws.IsItself(feed, MarketDataFeed.Of($"{feed}"))
        && Laws.IsItself(link, MarketDataLink.Of($"{link}")) && Laws.IsItself(@interface, MarketDataInterface.Of($"{@interface}"));

    [Property]
    public bool OpenSetsOfInstitutions_AsPrinted_AreThemselves(Product product, Role role, Industry industry, IdentityDocumentKind kind) =>
        Laws.IsItself(product, Product.Of($"{product}")) && Laws.IsItself(role, Role.Of($"{role}"))
        && Laws.IsItself(industry, Industry.Of($"{industry}")) && Laws.IsItself(kind, IdentityDocumentKind.Of($"{kind}"));

    [Property]
    public bool NamesOfSoftware_AsPrinted_AreThemselves(PackageName name, VersionNumber number) =>
        Laws.IsItself(name, PackageName.Of($"{name}")) && Laws.IsItself(number, VersionNumber.Of($"{number}"));

    [Property]
    public bool NamesOfSoftware_Almost_AreRefused(Almost<PackageName, string?> name, Almost<VersionNumber, string?> number) =>
        Laws.IsRefused(name, PackageName.Of) && Laws.IsRefused(number, VersionNumber.Of);

    [Property]
    public bool NumbersAndIds_Almost_AreRefused(Almost<RegistrationNumber, string?> number, Almost<GatewayId, string?> gateway, Almost<CertificateId, string?> certificate, Almost<BusinessSerialNumber, string?> serial) =>
        Laws.IsRefused(number, RegistrationNumber.Of) && Laws.IsRefused(gateway, GatewayId.Of) && Laws.IsRefused(certificate, CertificateId.Of) && Laws.IsRefused(serial, BusinessSerialNumber.Of);

    [Property]
    public bool NamesOfInstitutions_Almost_AreRefused(
        Almost<InstitutionId, string?> id, Almost<InstitutionName, string?> name, Almost<MemberCode, string?> code, Almost<MbpClientId, string?> clientId, Almost<MbpClientName, string?> clientName, Almost<AccountName, string?> account) =>
        Laws.IsRefused(id, InstitutionId.Of) && Laws.IsRefused(name, InstitutionName.Of) && Laws.IsRefused(code, MemberCode.Of)
        && Laws.IsRefused(clientId, MbpClientId.Of) && Laws.IsRefused(clientName, MbpClientName.Of) && Laws.IsRefused(account, AccountName.Of);

    [Property]
    public bool OpenSets_Almost_AreRefused(Almost<TradingBusiness, string?> business, Almost<MarketDataFeed, string?> feed, Almost<MarketDataLink, string?> link, Almost<MarketDataInterface, string?> @interface) =>
        Laws.IsRefused(business, TradingBusiness.Of) && Laws.IsRefused(feed, MarketDataFeed.Of) && Laws.IsRefused(link, MarketDataLink.Of) && Laws.IsRefused(@interface, MarketDataInterface.Of);

    [Property]
    public bool OpenSetsOfInstitutions_Almost_AreRefused(Almost<Product, string?> product, Almost<Role, string?> role, Almost<Industry, string?> industry, Almost<IdentityDocumentKind, string?> kind) =>
        Laws.IsRefused(product, Product.Of) && Laws.IsRefused(role, Role.Of) && Laws.IsRefused(industry, Industry.Of) && Laws.IsRefused(kind, IdentityDocumentKind.Of);

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
