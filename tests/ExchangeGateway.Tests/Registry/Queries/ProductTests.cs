using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using ExchangeGateway.Tests.Institutions;
using static ExchangeGateway.Tests.Registry.Desk;

namespace ExchangeGateway.Tests.Registry.Queries;

/// <summary>Who looks at something must hold the product that it belongs to (1.4-1); lists of institutions and accounts.</summary>
[Trait("Rule", "1.4-1")]
public class ProductTests
{
    private readonly GivenRegistry _given = new();

    [Theory]
    [InlineData("trading-gateway", true, false)]
    [InlineData("market-data-gateway", false, true)]
    [InlineData("trading-software", false, false)]
    public async Task Show_AThingOfAProduct_NeedsIt(string product, bool seesTrading, bool seesMarketData)
    {
        _given.Put(
            new RegisteredInstitution(GivenRegistry.BrokerWith(Given.Legal(Product.Of(product)))),
            new RegisteredGateway(Broker, Given.Gateway("T1", GatewayState.Open)),
            new RegisteredCertificate(Broker, CertificateApplication.ForFile(Given.Number("T1"))),
            new RegisteredGateway(Broker, Given.MarketData("M1")),
            new RegisteredCertificate(Broker, CertificateApplication.ForFile(Given.Number("M1"))));

        foreach (var (gateway, isSeen) in new[] { ("T1", seesTrading), ("M1", seesMarketData) })
        {
            var (place, certificate) = (Key(Given.Number(gateway)), AggregateKey.Of(Broker, Certificate(gateway, CertificateKind.File)));
            Assert.Equal(isSeen, (await new Show(_given.Store).ExecuteAsync<RegisteredGateway>(GivenRegistry.Operator, place)).IsT0);
            Assert.Equal(isSeen, (await new Show(_given.Store).ExecuteAsync<RegisteredCertificate>(GivenRegistry.Operator, certificate)).IsT0);
            Assert.Equal(isSeen, (await new ShowHistory(_given.Store).ExecuteAsync(GivenRegistry.Operator, certificate)).IsT0);
            Assert.True((await new ShowHistory(_given.Store).ExecuteAsync(GivenRegistry.Reviewer, certificate)).IsT0);
        }

        Assert.True((await new Show(_given.Store).ExecuteAsync<RegisteredInstitution>(GivenRegistry.Operator, AggregateKey.Of(Broker))).IsT0);
        Assert.Equal(seesTrading, (await ApplicationsAsync(GatewaySystem.Trading)).IsT0);
        Assert.Equal(seesMarketData, (await ApplicationsAsync(GatewaySystem.MarketData)).IsT0);
        Assert.True((await ApplicationsAsync(null)).IsT1);
    }

    [Fact]
    public async Task Institutions_AreListedForStaffAlone()
    {
        _given.Put(new RegisteredInstitution(GivenRegistry.Broker));

        Assert.Equal([Broker], (await new QueryInstitutions(_given.Store).ExecuteAsync(GivenRegistry.Reviewer, new())).AsT0.Items.Select(stored => stored.Value.Institution));
        Assert.True((await new QueryInstitutions(_given.Store).ExecuteAsync(GivenRegistry.Operator, new())).IsT1);
    }

    [Fact]
    public async Task Accounts_PageByPage_AreListedOnceEach()
    {
        ValueList<Account> accounts = [new() { Name = Members.Name("c") }, new() { Name = Members.Name("a") }, new() { Name = Members.Name("b") }];
        _given.Put(new RegisteredInstitution(Institution.Restore(Broker, Members.CompleteRecord, default, accounts)));
        var (query, head) = (new QueryAccounts(_given.Store), new QueryHead(GivenRegistry.Reviewer, Broker));

        var first = (await query.ExecuteAsync(head, new(2))).AsT0;
        var second = (await query.ExecuteAsync(head, new(2, first.Next))).AsT0;

        Assert.Equal(["a", "b", "c"], first.Items.Concat(second.Items).Select(account => account.Name.Value));
        Assert.Null(second.Next);
        Assert.True((await query.ExecuteAsync(head with { By = GivenRegistry.Stranger }, new())).IsT1);
    }

    [Theory]
    [InlineData(null, "name")]
    [InlineData("broker", null)]
    [InlineData("broker", "a\0b")]
    public void PageMark_ThatNoPageEndedWith_IsRefused(string? institution, string? name) => Assert.Equal(("page-mark", "after"), PageMark.Of(institution, name).Match(_ => ("", ""), violation => (violation.Requirement.Code, violation.Path)));

    [Fact]
    public void PageMark_OfHalfASurrogatePair_IsRefused() => Assert.True(PageMark.Of("broker", $"a{'\ud800'}").IsT1);

    [Fact]
    public void PageMark_OfItsTexts_IsItself()
    {
        var mark = PageMark.Of(Key(Given.Number("T1")));

        Assert.Equal(mark, PageMark.Of(mark.Institution, mark.Name).AsT0);
    }

    private ValueTask<QueryOutcome<Page<Stored<RegisteredApplication>>>> ApplicationsAsync(GatewaySystem? system) =>
        new QueryApplications(_given.Store).ExecuteAsync(new(GivenRegistry.Operator, Broker), new() { System = system }, new());
}
