using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Inventory;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.TradingGateways;
using NodaTime;

namespace ExchangeGateway.Tests.Registry.Queries;

public class QueryTests
{
    private static readonly GatewayFilter Trading = new(GatewaySystem.Trading);
    private static readonly PageRequest FirstPage = new();
    private static readonly Product[] Products = [Product.TradingGateway, Product.MarketDataGateway];
    private readonly GivenRegistry _given = new();

    private static InstitutionId Broker => GivenRegistry.Broker.Id;

    [Fact]
    [Trait("Rule", "2.5-1")]
    public async Task Gateways_OfTheInstitution_AreRowsWithTheirCertificates()
    {
        var end = Given.Now + Duration.FromDays(100);
        _given.Put(
            new RegisteredInstitution(GivenRegistry.Broker), Gateway("1001"),
            new RegisteredCertificate(Broker, CertificateApplication.ForEKey(Given.Number("1001"))) { InServiceAt = Given.Number("1001"), Cells = new(IssuedAt: Given.Now, ExpiresAt: end, Algorithm: "SM2") });

        var row = (await AskAsync(GivenRegistry.Operator, Trading)).AsT0.Items.Single().Trading(1)!;

        Assert.Equal((1, "1001", end, CertificateCells.Blank), (row.Sequence, row.Number!.Value, row.EKey.ExpiresAt, row.File));
        Assert.Null((await AskAsync(GivenRegistry.Operator, Trading)).AsT0.Items.Single().MarketData());
    }

    [Fact]
    [Trait("Rule", "3.4-1")]
    public async Task Gateways_OfMarketData_AreRowsInTheirState()
    {
        _given.Put(new RegisteredInstitution(GivenRegistry.Broker), new RegisteredGateway(Broker, Given.MarketData("280", openedOn: new LocalDate(2019, 5, 3))));

        var row = (await AskAsync(GivenRegistry.Operator, new(GatewaySystem.MarketData))).AsT0.Items.Single().MarketData()!;

        Assert.Equal(("280", "已开通", CertificateKind.File, new LocalDate(2019, 5, 3)), (row.Number!.Value, row.State, row.Kind, row.OpenedOn));
    }

    [Fact]
    public async Task Gateways_OfAnotherInstitution_AreNotShownWhateverIsAsked()
    {
        _given.Put(new RegisteredInstitution(GivenRegistry.Broker), new RegisteredGateway(Given.Stranger.Institution, Given.Gateway("7001")));

        Assert.Empty((await AskAsync(GivenRegistry.Operator, Trading with { Institution = Given.Stranger.Institution })).AsT0.Items);
    }

    [Fact]
    [Trait("Rule", "1.4-1")]
    public async Task Gateways_ForAStrangerOrWithoutTheProduct_AreDenied()
    {
        _given.Put(new RegisteredInstitution(GivenRegistry.BrokerWith(Product.MarketDataGateway)), Gateway("1001"));

        Assert.Equal("1.4-1 own-institution", (await AskAsync(GivenRegistry.Stranger, Trading)).AsT1.ToString());
        Assert.Equal("1.4-1 product-granted: trading-gateway", (await AskAsync(GivenRegistry.Operator, Trading)).AsT1.ToString());
        Assert.True((await AskAsync(GivenRegistry.Reviewer, Trading)).IsT0);
    }

    [Fact]
    public async Task Gateways_OfAnInstitutionThatIsNotThere_AreNotFoundByStaff() =>
        Assert.Equal(AggregateKey.Of(Broker), (await AskAsync(GivenRegistry.Reviewer, Trading)).AsT2.Key);

    [Fact]
    public async Task Gateways_AskedForByAStranger_AreAnsweredTheSameWhetherTheInstitutionIsThereOrNot()
    {
        var unknown = (await AskAsync(GivenRegistry.Stranger, Trading)).AsT1;
        _given.Put(new RegisteredInstitution(GivenRegistry.Broker));

        Assert.Equal((await AskAsync(GivenRegistry.Stranger, Trading)).AsT1, unknown);
    }

    [Fact]
    [Trait("Rule", "3.3-5")]
    public async Task Show_AnApplication_AnswersWhereItStandsAndItsVersion()
    {
        var application = new RegisteredApplication(Application.Begin(Given.Serial, Given.Opening, Given.Applicant));
        _given.Put(new RegisteredInstitution(GivenRegistry.Broker), application);
        var show = new Show(_given.Store);

        Assert.Equal((application, 1), await ShownAsync(application.Key));
        Assert.True((await show.ExecuteAsync<RegisteredApplication>(GivenRegistry.Stranger, application.Key)).IsT1);
        Assert.True((await show.ExecuteAsync<RegisteredApplication>(GivenRegistry.Operator, AggregateKey.Of(Broker, Given.Legal(BusinessSerialNumber.Of("other"))))).IsT2);

        async Task<(RegisteredApplication, long)> ShownAsync(AggregateKey key) =>
            (await show.ExecuteAsync<RegisteredApplication>(GivenRegistry.Operator, key)).AsT0 is var stored ? (stored.Value, stored.Version) : default;
    }

    [Fact]
    [Trait("Rule", "1.7-1")]
    public async Task Show_AChangeOfContactPhone_IsShownToNobody()
    {
        var change = new RegisteredPhoneChange(Broker, ContactPhoneChange.Request(Given.Applicant.Account, Given.Legal(MobileNumber.Of("13800138000")), SmsCodeHash.Of("123456"), Given.Now));
        _given.Put(new RegisteredInstitution(GivenRegistry.Broker), change);

        Assert.True((await new Show(_given.Store).ExecuteAsync<RegisteredPhoneChange>(GivenRegistry.Operator, change.Key)).IsT2);
    }

    [Fact]
    public async Task History_OfAnApplication_HasItsEntries()
    {
        var application = new RegisteredApplication(Application.Begin(Given.Serial, Given.Opening, Given.Applicant));
        _given.Put(new RegisteredInstitution(GivenRegistry.Broker), application);
        var history = new ShowHistory(_given.Store);

        Assert.Equal("MaterialPreparation", (await history.ExecuteAsync(GivenRegistry.Operator, application.Key)).AsT0.Single().Entry.To);
        Assert.Empty((await history.ExecuteAsync(GivenRegistry.Operator, application.Key, after: 1)).AsT0);
        Assert.True((await history.ExecuteAsync(GivenRegistry.Operator, AggregateKey.Of(Broker, Given.Number("1001")))).IsT2);
        Assert.True((await history.ExecuteAsync(GivenRegistry.Stranger, application.Key)).IsT1);
    }

    [Fact]
    public async Task WhatWaits_ForMembersAndForStaff_IsTheirsToDo()
    {
        var draft = new RegisteredApplication(Application.Begin(Given.Serial, Given.Opening, Given.Applicant));
        var submitted = new RegisteredApplication(Submitted("2026-0002"));
        var asked = new RegisteredCertificate(Broker, CertificateApplication.ForFile(Given.Number("1001")));
        var unpaid = new RegisteredCertificate(Broker, CertificateApplication.ForFile(Given.Number("1002")).Approve(free: false, Given.Reviewer, Given.Now).AsT0);
        var locked = new RegisteredCertificate(Broker, CertificateApplication.ForEKey(Given.Number("1003")).Approve(free: true, Given.Reviewer, Given.Now).AsT0) { EKey = EKey.Restore(PinPolicy.Default, 0, EKeyState.Locked, mustChangePin: false) };
        _given.Put(new RegisteredInstitution(GivenRegistry.Broker), draft, submitted, asked, unpaid, locked);
        var waits = new WhatWaits(_given.Store);

        var forMembers = (await waits.ExecuteAsync(new(GivenRegistry.Operator, Broker))).AsT0;
        var forStaff = (await waits.ExecuteAsync(new(GivenRegistry.Reviewer, Broker))).AsT0;

        Assert.Equal([draft], forMembers.Applications.Items.Select(stored => stored.Value));
        Assert.Equal([unpaid], forMembers.Certificates.Items.Select(stored => stored.Value));
        Assert.Equal([locked], forMembers.LockedEKeys.Items.Select(stored => stored.Value));
        Assert.Equal([submitted], forStaff.Applications.Items.Select(stored => stored.Value));
        Assert.Equal([asked, locked], forStaff.Certificates.Items.Select(stored => stored.Value).OrderBy(certificate => certificate.Number.Kind == CertificateKind.EKey));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [Trait("Rule", "1.4-1")]
    public async Task WhatWaits_ForAnAccountWithSoManyProducts_IsOfThoseAlone(int products, int waiting)
    {
        var (trading, marketData) = (Given.Number("1001"), Given.Number("2001"));
        _given.Put(
            new RegisteredInstitution(GivenRegistry.BrokerWith(Products[..products])),
            new RegisteredApplication(Application.Begin(Given.Serial, Given.Opening, Given.Applicant)),
            new RegisteredApplication(Application.Begin(Given.Legal(BusinessSerialNumber.Of("2026-0009")), new MarketDataOpeningForm(), Given.Applicant)),
            Gateway("1001"),
            new RegisteredGateway(Broker, MarketDataGateway.Restore(marketData, CertificateKind.File, GatewayState.Open)),
            Unpaid(trading),
            Unpaid(marketData));

        var waits = (await new WhatWaits(_given.Store).ExecuteAsync(new(GivenRegistry.Operator, Broker))).AsT0;

        Assert.Equal((waiting, waiting), (waits.Applications.Items.Count, waits.Certificates.Items.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task WhatWaits_StoreFailsWhileItIsAskedWhatIsHeld_ShowsNothing(int reads)
    {
        _given.Put(new RegisteredInstitution(GivenRegistry.BrokerWith()), new RegisteredApplication(Application.Begin(Given.Serial, Given.Opening, Given.Applicant)));

        var outcome = await new WhatWaits(new FailingOnce(_given.Store, reads)).ExecuteAsync(new(GivenRegistry.Operator, Broker));

        Assert.True(outcome.IsT3, outcome.Value.ToString());
    }

    private static RegisteredCertificate Unpaid(RegistrationNumber gateway) =>
        new(Broker, CertificateApplication.ForFile(gateway).Approve(free: false, Given.Reviewer, Given.Now).AsT0);

    private ValueTask<QueryOutcome<Page<GatewayWithCertificates>>> AskAsync(Acting by, GatewayFilter filter) =>
        new QueryGateways(_given.Store).ExecuteAsync(new(by, Broker), filter, FirstPage);

    private static RegisteredGateway Gateway(string number) => new(Broker, Given.Gateway(number, [TradingBusiness.Auction], 5));

    private static Application Submitted(string number) =>
        Application.Begin(Given.Legal(BusinessSerialNumber.Of(number)), Given.Opening, Given.Applicant)
            .RegisterInformation(Given.Applicant, Given.Now).AsT0.Submit(Given.EverythingHeld, Given.Applicant, Given.Now).AsT0;

    /// <summary>Queries of a store that fails at one of its reads.</summary>
    private sealed class FailingOnce(IRegistryQueries queries, int read) : QueriesAround(queries)
    {
        private int _reads;

        public override ValueTask<StoreReading<Stored<T>?>> FindAsync<T>(AggregateKey key, CancellationToken cancellation) =>
            ++_reads == read ? new(new StoreUnavailable(StoreFlaw.Busy)) : base.FindAsync<T>(key, cancellation);
    }
}
