using System.Text;
using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>Things to save that no other check has: each has an institution of its own.</summary>
internal sealed class StoreSamples
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 20, 1, 30);
    private readonly string _mark = Guid.NewGuid().ToString("N")[..12];

    public InstitutionId Institution => InstitutionId.Of($"institution-{_mark}").AsT0;

    public Acting By => new(Actor, ExchangeGateway.Institutions.Role.GatewayOperator);

    public Actor Actor => new(AccountName.Of("operator").AsT0, Institution);

    public AggregateKey InstitutionKey => AggregateKey.Of(Institution);

    public static RegistrationNumber Number(int place) => RegistrationNumber.Of($"{1000 + place}").AsT0;

    public static BusinessSerialNumber Serial(int place) => BusinessSerialNumber.Of($"B{place:000000}").AsT0;

    public RegisteredInstitution AnInstitution(string name = "某证券") => new(ExchangeGateway.Institutions.Institution.Restore(
        Institution,
        new() { Name = InstitutionName.Of(name).AsT0, MemberCode = MemberCode.Of("12345").Match<MemberCode?>(code => code, _ => null) },
        default,
        [
            new()
            {
                Name = Actor.Account,
                PersonName = "张三",
                ContactPhone = MobileNumber.Of("13800138000").AsT0,
                IsAdministrator = true,
                Grants = [new(Product.TradingGateway, Actor.Account, Start)],
                PasswordState = PasswordState.Current,
            },
        ]));

    public RegisteredApplication AnApplication(int place = 1, ValueList<RegistrationNumber> gateways = default, bool isHeld = false)
    {
        var form = new OpeningForm
        {
            Businesses = [TradingBusiness.Auction, TradingBusiness.Bond],
            Lines = [new(2, 1), new(3, 5)],
            Attachments = [Attachment.Of("application-form", "申请表.pdf", "%PDF-1.7"u8)],
            Contact = new() { ContactName = "李四", MobileNumber = "13900139000" },
        };
        var history = new List<ApplicationStep> { new(ApplicationState.MaterialPreparation, ApplicationAction.RegisterInformation, ApplicationState.InformationRegistration, Actor, Start) };
        if (isHeld)
        {
            history.Add(new(ApplicationState.InformationRegistration, ApplicationAction.Submit, ApplicationState.InformationReview, Actor, Start + Duration.FromHours(1)));
        }

        return new(Application.Replay(Serial(place), form, Actor, history)!) { Gateways = gateways };
    }

    public RegisteredGateway ATradingGateway(int place = 1, params ReadOnlySpan<DedicatedCertificate> certificates)
    {
        var bindings = CertificateBindings.Empty;
        foreach (var certificate in certificates)
        {
            bindings = bindings.Bind(certificate, Number(place), Start).AsT0;
        }

        var gateway = TradingGateway.Restore(Number(place), [TradingBusiness.Auction, TradingBusiness.Option], FlowRate.Of(5).AsT0, GatewayState.Open, new LocalDate(2026, 11, 20).PlusDays(place), isMarketMaking: place % 2 == 0);
        return new(Institution, gateway with { Id = GatewayId.Of($"G{place}").AsT0 }) { OpenedBy = Serial(place), OperatedAt = Start, Bindings = bindings };
    }

    public RegisteredGateway AMarketDataGateway(int place = 50)
    {
        var gateway = MarketDataGateway.Restore(Number(place), CertificateKind.File, GatewayState.Open, new LocalDate(2026, 11, 21));
        return new(Institution, gateway with { OpenedBy = Serial(place), Capabilities = new() { Feeds = [MarketDataFeed.Auction] } }) { OpenedBy = Serial(place) };
    }

    public RegisteredCertificate ACertificate(int place = 1, CertificateKind kind = CertificateKind.EKey, bool isInService = false, int ordinal = 1)
    {
        var road = kind is CertificateKind.EKey ? CertificateApplication.ForEKey(Number(place), EKeyDelivery.Collection) : CertificateApplication.ForFile(Number(place));
        var made = ADedicated($"{place}/{kind}/{ordinal}", kind);
        return new(Institution, road.Approve(free: true, Actor, Start).AsT0.Produce(Actor, Start + Duration.FromDays(1)).AsT0, ordinal)
        {
            Certificate = made,
            Cells = new(CertificateId.Of($"C{place}").AsT0, made.Term.Validity.NotBefore, made.Term.Validity.NotAfter, kind is CertificateKind.EKey ? "SM2" : "RSA", "会员"),
            InServiceAt = isInService ? Number(place) : null,
            Replaces = ordinal > 1 ? new(Number(place), kind, ordinal - 1) : null,
            CancellationRequestedAt = ordinal > 1 ? Start : null,
        };
    }

    /// <summary>A certificate that no other name has.</summary>
    public DedicatedCertificate ADedicated(string name, CertificateKind kind = CertificateKind.EKey, string? issuerAndSerial = null, string? key = null) => new(
        new(kind, ValidityPeriod.Between(Start, Start + Duration.FromDays(1825))!.Value),
        new(Print($"whole/{name}"), Print(issuerAndSerial ?? $"serial/{name}"), Print(key ?? $"key/{name}")));

    /// <summary>A certificate id that no other check has.</summary>
    public CertificateId AnId(string name) => CertificateId.Of($"{_mark}-{name}").AsT0;

    public RegisteredFiling AFiling(int place = 70) =>
        new(Institution, Serial(place), MarketMakerFiling.Draft(new() { Accounts = ["A001", null], Gateways = ["1001"], AccountsOnRecord = true }));

    public RegisteredPhoneChange APhoneChange() =>
        new(Institution, ContactPhoneChange.Request(Actor.Account, MobileNumber.Of("13700137000").AsT0, SmsCodeHash.Of("123456"), Start));

    public Fingerprint Print(string name) => Fingerprint.Of(Encoding.UTF8.GetBytes($"{_mark}/{name}"));
}
