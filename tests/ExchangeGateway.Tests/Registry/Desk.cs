using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Applications;
using ExchangeGateway.Registry.Certificates;
using ExchangeGateway.Registry.Institutions;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Simulation;
using ExchangeGateway.Tests.Institutions;
using NodaTime;
using NodaTime.Testing;

namespace ExchangeGateway.Tests.Registry;

/// <summary>A registry in memory, and those who work with it: an institution's administrator and operator in one, a reviewer, an account manager.</summary>
internal sealed class Desk
{
    public static readonly InstitutionId Broker = Members.Id("broker");
    public static readonly Acting
        Boss = Members.Boss,
        Manager = Members.Manager,
        Reviewer = new(Given.Reviewer, Role.Reviewer),
        Stranger = new(Given.Stranger, Role.GatewayOperator);

    private int _made;

    public Desk()
    {
        var kept = new InMemoryRegistryStore(Clock);
        (Store, Queries) = (new(kept), kept);
    }

    public FakeClock Clock { get; } = new(Given.Now);

    public RecordedStore Store { get; }

    public IRegistryQueries Queries { get; }

    public static CommandHead By(Acting by, RequestId? request = null) => new(by, Broker, request ?? RequestId.New());

    public static AggregateKey Key(RegistrationNumber gateway) => AggregateKey.Of(Broker, gateway);

    public static CertificateNumber Certificate(string gateway, CertificateKind kind, int ordinal = 1) => new(Given.Number(gateway), kind, ordinal);

    public static BusinessSerialNumber Serial(string text) => Given.Legal(BusinessSerialNumber.Of(text));

    public RegisteredApplication Application(string number) => Store.Find<RegisteredApplication>(AggregateKey.Of(Broker, Serial(number)));

    public RegisteredGateway Gateway(string number) => Store.Find<RegisteredGateway>(Key(Given.Number(number)));

    public RegisteredCertificate Find(CertificateNumber number) => Store.Find<RegisteredCertificate>(AggregateKey.Of(Broker, number));

    public Institution Institution => Store.Find<RegisteredInstitution>(AggregateKey.Of(Broker)).Value;

    /// <summary>A certificate that signs in now, which no other has.</summary>
    public DedicatedCertificate Make(CertificateKind kind) => new(
        new(kind, ValidityPeriod.Between(Clock.GetCurrentInstant() - Duration.FromDays(1), Clock.GetCurrentInstant() + Duration.FromDays(1825))!.Value), Given.Identity(++_made));

    public static async ValueTask<Receipt> Done(ValueTask<CommandOutcome> outcome) => (await outcome).Match(
        done => done.Receipt,
        denied => throw new ArgumentException(denied.ToString()),
        missing => throw new ArgumentException(missing.ToString()),
        refused => throw new ArgumentException(refused.ToString()),
        refused => throw new ArgumentException($"{refused} {refused.Violations}"),
        violations => throw new ArgumentException(violations.ToString()),
        conflict => throw new ArgumentException(conflict.ToString()),
        unavailable => throw new ArgumentException(unavailable.ToString()));

    /// <summary>The institution with its one account, which holds both gateway products.</summary>
    public async Task<Desk> WithBrokerAsync()
    {
        await Done(new RegisterInstitution(Store).ExecuteAsync(new(By(Manager), Members.CompleteRecord, Members.Quota(3))));
        await Done(new CreateAccount(Store).ExecuteAsync(new(By(Manager), new(Members.Name("boss")) { IsAdministrator = true })));
        await Done(new ChangePassword(Store).ExecuteAsync(new(By(Boss), true, null)));
        foreach (var product in new[] { Product.TradingGateway, Product.MarketDataGateway })
        {
            await Done(new GrantProduct(Store).ExecuteAsync(new(By(Boss), Boss.Actor.Account, product)));
        }

        return this;
    }

    public async Task<Desk> SubmittedAsync(string number, ApplicationForm form)
    {
        await Done(new DraftApplication(Store).ExecuteAsync(new(By(Boss), Serial(number), form)));
        await Done(new RegisterInformation(Store).ExecuteAsync(new(By(Boss), Serial(number))));
        await Done(new SubmitApplication(Store).ExecuteAsync(new(By(Boss), Serial(number))));
        return this;
    }

    public async Task<Desk> ApprovedAsync(string number, ApplicationForm form, params string[] gateways)
    {
        await SubmittedAsync(number, form);
        await Done(new ApproveApplication(Store).ExecuteAsync(new(By(Reviewer), Serial(number), gateways.Select(Given.Number).ToValueList())));
        return this;
    }

    /// <summary>Takes a certificate so far on its road that it can be enabled.</summary>
    public async Task<Desk> InstalledAsync(CertificateNumber number, DedicatedCertificate? made = null)
    {
        await Done(new ApproveCertificate(Store).ExecuteAsync(new(By(Boss), number, IsFree: true)));
        await Done(new IssueCertificate(Store).ExecuteAsync(new(By(Boss), number, made ?? Make(number.Kind))));
        await Done(new DeliverCertificate(Store).ExecuteAsync(new(By(Boss), number, CertificateDelivery.Dispatched)));
        await Done(new DeliverCertificate(Store).ExecuteAsync(new(By(Boss), number, CertificateDelivery.Received)));
        await Done(new RecogniseCertificate(Store).ExecuteAsync(new(By(Boss), number, IsRecognised: true)));
        return this;
    }

    public async Task<Desk> EnabledAsync(CertificateNumber number)
    {
        await InstalledAsync(number);
        await Done(new EnableCertificate(Store).ExecuteAsync(new(By(Boss), number)));
        return this;
    }

    /// <summary>Opens gateways by the whole road, each with its certificates in service.</summary>
    public async Task<Desk> OpenedAsync(string number, ApplicationForm form, params string[] gateways)
    {
        await ApprovedAsync(number, form, gateways);
        foreach (var certificate in Store.Aggregates.OfType<RegisteredCertificate>().Where(one => gateways.Contains(one.Road.Gateway.Value)).ToArray())
        {
            await EnabledAsync(certificate.Number);
        }

        await Done(new RecordCertificatesIssued(Store).ExecuteAsync(new(By(Boss), Serial(number))));
        await Done(new CompleteApplication(Store).ExecuteAsync(new(By(Boss), Serial(number), new LocalDate(2026, 12, 1))));
        return this;
    }
}
