using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Tests;

/// <summary>What tests start from: legal values in one word each.</summary>
internal static class Given
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 1, 30);

    public static readonly Actor
        Applicant = Actor("li", "broker"),
        Colleague = Actor("wang", "broker"),
        Stranger = Actor("sun", "another broker"),
        Reviewer = Actor("zhao", "technology company");

    public static readonly SubmissionFacts EverythingHeld = new() { InstitutionRecordComplete = true, ActsAsGatewayOperator = true, HoldsProduct = true };

    public static readonly ValueList<Attachment>
        OpeningMaterials = [Pdf(MaterialRequirement.ApplicationForm)],
        MarketDataMaterials = [Pdf(MaterialRequirement.ApplicationForm), Pdf(MaterialRequirement.CertificateApplicationForm)],
        RevocationMaterials = [Pdf(MaterialRequirement.RevocationMaterial)];

    public static readonly OpeningForm Opening = new() { Attachments = OpeningMaterials, Businesses = [TradingBusiness.Auction], Lines = [new(2, 1), new(3, 5)] };

    public static readonly ContactDetails EveryField = new()
    {
        LegalRepresentative = "张三", RegisteredAddress = "上海市浦东新区", ContactName = "李四", ContactAddress = "上海市黄浦区", IdDocumentNumber = "310101199001011234",
        MobileNumber = "13800000000", Email = "li@example.com", FixedPhone = "021-60000000", DeliveryAddress = "上海市黄浦区", Recipient = "王五", RecipientMobile = "13900000000",
    };

    public static readonly MarketDataOpeningForm MarketDataOpening = new() { Attachments = MarketDataMaterials, Contact = EveryField, EKeyCertificates = 1, FileCertificates = 2, PaperFormGateways = 3 };

    public static T Legal<T>(Checked<T> value) => value.Match(legal => legal, violation => throw new ArgumentException(violation.ToString()));

    public static Actor Actor(string account, string institution) => new(Legal(AccountName.Of(account)), Legal(InstitutionId.Of(institution)));

    public static RegistrationNumber Number(string text) => Legal(RegistrationNumber.Of(text));

    public static TradingBusiness Business(string name) => Legal(TradingBusiness.Of(name));

    public static FlowRate Rate(int units) => Legal(FlowRate.Of(units));

    public static Attachment Pdf(string material) => Attachment.Of(material, material + ".pdf", "%PDF-1.7"u8);

    public static TradingGateway Gateway(string number, TradingBusinessSet businesses, int flowRate = 1, GatewayState state = GatewayState.Open, bool isMarketMaking = false) =>
        TradingGateway.Restore(Number(number), businesses, Rate(flowRate), state, isMarketMaking: isMarketMaking);

    public static TradingGateway Gateway(string number, GatewayState state = GatewayState.Open) => Gateway(number, [TradingBusiness.Auction], state: state);

    public static MarketDataGateway MarketData(string number, CertificateKind kind = CertificateKind.File, GatewayState state = GatewayState.Open, LocalDate? openedOn = null) =>
        MarketDataGateway.Restore(Number(number), kind, state, openedOn);

    public static BusinessSerialNumber Serial => Legal(BusinessSerialNumber.Of("2026-0001"));

    public static Instant Day(int day) => Instant.FromUnixTimeSeconds(86_400L * day);

    public static ValidityPeriod Days(int first, int last) => ValidityPeriod.Between(Day(first), Day(last)) ?? throw new ArgumentException("The wrong way round.");

    /// <summary>An identity that no other seed has.</summary>
    public static CertificateIdentity Identity(int seed) => new(Print("whole", seed), Print("issuer and serial", seed), Print("key", seed));

    public static Fingerprint Print(string what, int seed) => Fingerprint.Of(System.Text.Encoding.UTF8.GetBytes($"{what} {seed}"));

    public static DedicatedCertificate Certificate(CertificateKind kind, int seed) => new(new(kind, Days(0, 1825)), Identity(seed));

    /// <summary>Each violation as rule, code, path, what was found and what is allowed.</summary>
    public static IEnumerable<(string Rule, string Code, string Path, string? Found, string? Allowed)> Told(this Violations? violations) =>
        (violations ?? Enumerable.Empty<Violation>()).Select(v => (v.Rule.Id, v.Code, v.Path, v.Found, v.Allowed));

    public static IEnumerable<string> Codes(this Violations? violations) => (violations ?? Enumerable.Empty<Violation>()).Select(v => v.Code);
}
