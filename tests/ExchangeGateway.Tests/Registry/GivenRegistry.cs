using ExchangeGateway.Institutions;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Trails;
using ExchangeGateway.Simulation;
using NodaTime.Testing;

namespace ExchangeGateway.Tests.Registry;

/// <summary>A registry that holds what a test puts into it, by hand.</summary>
internal sealed class GivenRegistry
{
    public FakeClock Clock { get; } = new(Given.Now);

    public InMemoryRegistryStore Store { get; }

    public GivenRegistry() => Store = new(Clock);

    public static Acting Operator => new(Given.Applicant, Role.GatewayOperator);

    public static Acting Reviewer => new(Given.Reviewer, Role.Reviewer);

    public static Acting Stranger => new(Given.Stranger, Role.GatewayOperator);

    /// <summary>The broker, where its operator holds both products.</summary>
    public static Institution Broker { get; } = BrokerWith(Product.TradingGateway, Product.MarketDataGateway);

    public static Institution BrokerWith(params Product[] products) => Institution.Restore(
        Given.Applicant.Institution,
        new() { Name = Given.Legal(InstitutionName.Of("某证券")), MemberCode = Given.Legal(MemberCode.Of("00123")), UnifiedSocialCreditCode = Given.Legal(UnifiedSocialCreditCode.Of("91310115MA1K3BTP2B")) },
        default,
        [
            new()
            {
                Name = Given.Applicant.Account,
                IsAdministrator = true,
                PasswordState = PasswordState.Current,
                Grants = products.Select(product => new ProductGrant(product, Given.Applicant.Account, Given.Now)).ToValueList(),
            },
        ]);

    public void Put(params IEnumerable<Aggregate> all)
    {
        var request = RequestId.New();
        var changes = all.Select(aggregate => new AggregateChange(aggregate, Entry(aggregate, request))).ToValueList();
        var effects = changes.Select(change => new Effect(change.After.Key, 1, null, change.After.State)).ToValueList();
        Assert.True(Store.ExecuteAsync((_, _) => new(new UnitOfWork(new(request, "Put", Given.Applicant, Given.Now, effects), changes, []))).AsTask().Result.IsT0);
    }

    private static AuditEntry Entry(Aggregate aggregate, RequestId request) => new()
    {
        Key = aggregate.Key, Version = 1, Request = request, Command = "Put", By = Operator, At = Given.Now, To = aggregate.State, Previous = default,
    };
}
