using ExchangeGateway.Applications;
using ExchangeGateway.Gateways;
using ExchangeGateway.Lifecycles;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Tests.Lifecycles;

public class GuideLifecyclesTests
{
    [Theory]
    [InlineData("opening", "Completed", "Rejected", "Withdrawn")]
    [InlineData("change", "Completed", "Rejected", "Withdrawn")]
    [InlineData("revocation", "Completed", "Rejected", "Withdrawn")]
    [InlineData("gateway", "Abandoned", "Revoked")]
    [InlineData("market-maker-filing", "Effective")]
    [InlineData("certificate", "Refused", "Replaced", "Cancelled")]
    [InlineData("ekey")]
    [InlineData("password")]
    [InlineData("contact-phone-change", "Verified", "Expired", "Exhausted")]
    public void FinalStates_AreTheOnesMeant_AndCanBeReached(string name, params string[] final)
    {
        var lifecycle = Guide.Lifecycles.Single(lifecycle => lifecycle.Name == name);
        Assert.Equal(final.Order(), lifecycle.States.Where(state => lifecycle.Rows.All(row => row.From != state)).Order());
    }

    [Fact]
    public void Lifecycles_OfTheGuide_HaveTestsEach() => Assert.Equal(
        Guide.Lifecycles.Select(lifecycle => lifecycle.Name).Order(),
        typeof(GuideLifecyclesTests).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(LifecycleTests<,,>))
            .Select(type => $"{Activator.CreateInstance(type)}").Order());

    [Fact]
    [Trait("Rule", "3.3-1")]
    public void Revocation_GoesThroughTheGuidesFiveStages() => Assert.Equal(
        ["材料准备", "信息登记", "信息审核", "证书撤销", "业务办理"],
        new[]
        {
            ApplicationState.MaterialPreparation, ApplicationState.InformationRegistration, ApplicationState.InformationReview,
            ApplicationState.CertificateRevocation, ApplicationState.BusinessHandling,
        }.Where(ApplicationLifecycles.Revocation.Reachable().Contains).Select(state => LifecycleDiagram.Caption($"{state}", Language.Chinese)));

    [Theory]
    [InlineData(GatewayState.Pending, false)]
    [InlineData(GatewayState.Open, true)]
    [InlineData(GatewayState.Abandoned, false)]
    [InlineData(GatewayState.Changing, true)]
    [InlineData(GatewayState.Revoking, true)]
    [InlineData(GatewayState.Revoked, false)]
    public void Works_FromItsOpeningUntilItsRevocationIsApproved(GatewayState state, bool works) => Assert.Equal(works, state.Works());
}
