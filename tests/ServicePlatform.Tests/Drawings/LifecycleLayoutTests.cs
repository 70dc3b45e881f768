using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.EKeys;
using ExchangeGateway.Gateways;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Drawings;

namespace ServicePlatform.Tests.Drawings;

public sealed class LifecycleLayoutTests
{
    private static readonly Dictionary<string, ILifecycle> Lifecycles = new ILifecycle[]
    {
        ApplicationLifecycles.Opening, ApplicationLifecycles.Change, ApplicationLifecycles.Revocation,
        CertificateApplicationLifecycle.Table, EKeyLifecycle.Table, GatewayLifecycle.Table, MarketMakerFilingLifecycle.Table,
    }.ToDictionary(lifecycle => lifecycle.Name);

    public static TheoryData<string> Names => new(Lifecycles.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Layout_OfALifecycle_HasEveryStateAtAPlaceOfItsOwnAndEveryStep(string name)
    {
        var lifecycle = Lifecycles[name];
        var layout = LifecycleLayout.Of(lifecycle);

        Assert.Equal(lifecycle.States.Order(), layout.States.Select(state => state.Name).Order());
        Assert.Equal(layout.States.Count, layout.States.Select(state => (state.Row, state.IsAside)).Distinct().Count());
        Assert.Equal(
            lifecycle.Rows.Where(row => row.From != row.To).Select(row => (row.From, row.To)).Distinct().Order(),
            layout.Steps.Select(step => (step.From, step.To)).Order());
    }

    [Fact]
    public void Layout_OfAnApplication_RunsDownToItsEndWithTheOthersAside()
    {
        var layout = LifecycleLayout.Of(ApplicationLifecycles.Opening);

        Assert.Equal(
            ["MaterialPreparation", "InformationRegistration", "InformationReview", "CertificateIssuance", "BusinessHandling", "Completed"],
            layout.States.Where(state => !state.IsAside).OrderBy(state => state.Row).Select(state => state.Name));
        Assert.Equal(["Rejected", "Withdrawn"], layout.States.Where(state => state.IsAside).Select(state => state.Name).Order());
    }

    [Theory]
    [InlineData(true, false, "Mailed")]
    [InlineData(false, false, "Posted")]
    [InlineData(false, true, "AwaitingCollection")]
    public void Layout_OfACertificateOfAKind_HasItsOwnWayAlone(bool isFile, bool isCollected, string sent)
    {
        var layout = LifecycleLayout.Of(CertificateApplicationLifecycle.Table, new Dictionary<string, bool> { ["file-certificate"] = isFile, ["collection-chosen"] = isCollected });

        Assert.Equal([sent], layout.States.Select(state => state.Name).Intersect(["Mailed", "Posted", "AwaitingCollection"]));
    }
}
