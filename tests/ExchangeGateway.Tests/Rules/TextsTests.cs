using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Forms;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Renewals;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Inventory;
using ExchangeGateway.Registry.Leases;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Tests.Rules;

/// <summary>Both languages say the same: a text for every code, with the same places to fill in.</summary>
public partial class TextsTests
{
    private static readonly Dictionary<string, string> English = Read("ExchangeGateway.Texts.en"), Chinese = Read("ExchangeGateway.Texts.zh-Hans");

    [Fact]
    public void Codes_AreTheSameInBothLanguages() => Assert.Equal(English.Keys.Order(), Chinese.Keys.Order());

    [Fact]
    public void Places_AreTheSameInBothLanguages() =>
        Assert.All(English, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(Chinese[text.Key]))));

    [Fact]
    public void Texts_AreNeverBlankAndChineseOnesAreChinese()
    {
        Assert.All(English, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(Chinese, text => Assert.True(text.Value.Any(letter => letter is >= '\u4e00' and <= '\u9fff'), text.Key));

        // The authority's names of certificate types are kept verbatim in every language (5.1-3).
        Assert.All(English.ExceptBy(["rule-5.1-2", "rule-5.1-3"], text => text.Key), text => Assert.DoesNotContain(text.Value, letter => letter is >= '\u4e00' and <= '\u9fff'));
    }

    public static TheoryData<string> Needed =>
    [
        "blank",
        .. Requirement.All.Select(requirement => requirement.Code),
        .. Guide.Lifecycles.SelectMany(lifecycle => lifecycle.Rows).SelectMany(row => row.Guards).Select(code => "guard-" + code.Replace("not ", "", StringComparison.Ordinal)).Distinct(),
        .. Guide.Lifecycles.SelectMany(lifecycle => lifecycle.States).Select(state => "state-" + state).Distinct(),
        .. Enum.GetNames<ApplicationKind>().Select(kind => $"state-{ApplicationState.Completed}-{kind}"),
        .. FindingKind.All.Select(kind => "finding-" + kind.Code),
        .. Enum.GetNames<FormFlaw>().Select(flaw => "form-" + flaw),
        .. GuideRules.All.Select(rule => "rule-" + rule.Id),
        .. GuideRules.All.Where(rule => rule.Derived(Language.English) is not null).Select(rule => "derived-" + rule.Id),
        .. new[] { TradingBusiness.Auction, TradingBusiness.Bond, TradingBusiness.Option }.Select(business => "business-" + business.Value),
        .. new[] { MarketDataLink.Trading, MarketDataLink.Terrestrial, MarketDataLink.Satellite }.Select(link => "link-" + link.Value),
        .. new[] { MarketDataFeed.Auction, MarketDataFeed.IntegratedBusiness, MarketDataFeed.Option }.Select(feed => "feed-" + feed.Value),
        "next-AwaitingPayment", "next-AwaitingCollection", "next-Received", "next-Unrecognised", "next-Installed",
        "replace-market-data", "replace-trading-EKey", "replace-trading-File",
        .. Enum.GetNames<PassedOverReason>().Select(reason => "passed-over-" + reason),
        .. AccessNeed.All.Select(need => "access-" + need.Code),
        .. Enum.GetNames<AccessRemedy>().Select(remedy => "remedy-" + remedy),
        "pin-locked", "pin-final-try", "pin-counted", "pin-spent", "pin-low", "pin-untried",
        .. Enum.GetNames<PinRefusal>().Select(refusal => "pin-refused-" + refusal),
        .. Enum.GetNames<SignRefusal>().Select(refusal => "sign-" + refusal),
        .. new InstitutionRecord { Name = Given.Legal(InstitutionName.Of("n")) }.Missing()!.Select(missing => "field-" + missing.Path),
        .. new[] { Product.TradingGateway, Product.MarketDataGateway, Product.TradingSoftware }.Select(product => "product-" + product.Value),
        .. new[] { Role.GatewayOperator, Role.AccountManager, Role.Reviewer }.Select(role => "role-" + role.Value),
        .. new[] { IdentityDocumentKind.ResidentIdentityCard, IdentityDocumentKind.Passport }.Select(kind => "document-" + kind.Value),
        "industry-" + Industry.Securities.Value,
        "support-keys", .. SupportDirectory.Default.Entries.Select(entry => "support-" + entry.Code),
        "unknown-validity", "window-too-long", "unknown-kind", "unknown-algorithm", "unknown-certificate", "unknown-redundancy",
        "notice-EndsSoon", "notice-Ended", .. Enum.GetNames<CertificateKind>().Select(kind => "certificate-" + kind),
        "calendar-ends", "calendar-begins-later",
        "start-Lapsed", "start-Due", "start-Later", "start-unknown-Due", "start-unknown-MayBeDue", "start-unknown-Later",
        "replace-either", "replace-if-red", "replace-kind-unknown", "unknown-id",
        .. Enum.GetNames<LapseEffect>().Select(effect => "lapse-" + effect), "lapse-trading-day", "market-data-together",
        "same-fingerprint", "same-issuer-and-serial", "same-public-key", "same-id",
        "guard-gateway-serves", "guard-gateway-service-ended", "guard-certificate-signs-in", "guard-replaces-another", "guard-market-data-gateway-open",
        "registry-NotFound", "registry-NotPermitted", "lease-Held", "lease-Lost", "row-imported",
        .. Enum.GetNames<LeaseFlaw>().Select(flaw => "lease-" + flaw),
        .. Guide.Lifecycles.SelectMany(lifecycle => lifecycle.Rows).Select(row => row.Action).Concat(["HandOver", "RequestCancellation", "RequestCertificate"]).Distinct().Select(action => "action-" + action),
        .. Enum.GetNames<StoreFlaw>().Select(flaw => "store-" + flaw),
        .. Enum.GetNames<ConflictKind>().Select(kind => "conflict-" + kind),
        .. Enum.GetNames<RowFlaw>().Select(flaw => "row-" + flaw),
        .. Enum.GetNames<InventoryTable>().Select(table => "table-" + table),
    ];

    [Theory]
    [MemberData(nameof(Needed))]
    public void Code_HasATextInBothLanguages(string code)
    {
        Assert.Contains(code, English);
        Assert.Contains(code, Chinese);
    }

    [Fact]
    public void Codes_WithoutAUse_AreNone() => Assert.Empty(English.Keys.Except(((IEnumerable<object[]>)Needed).Select(row => (string)row[0])));

    [Fact]
    public void Requirements_NameThePlaceAndTheRange() =>
        Assert.All(Requirement.All, requirement =>
        {
            var places = Places(English[requirement.Code]);
            Assert.Contains(0, places);
            Assert.True(requirement.Allowed is null || places.Contains(2), requirement.Code);
        });

    private static ValueList<int> Places(string text) =>
        Place().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order().ToValueList();

    private static Dictionary<string, string> Read(string resource) =>
        new ResourceManager(resource, typeof(Requirement).Assembly).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();
}
