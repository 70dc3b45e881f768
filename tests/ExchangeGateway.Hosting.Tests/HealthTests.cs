using ExchangeGateway.Registry.Queries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExchangeGateway.Hosting.Tests;

public class HealthTests
{
    [Fact]
    public async Task Health_BeforeTheFirstCount_IsDegraded() =>
        Assert.Equal((HealthStatus.Degraded, "The gateways were not counted yet. Wait for the first round."), await GatewaysAsync(new GivenHost(), counted: false));

    [Theory]
    [InlineData(400, 400, HealthStatus.Healthy, null)]
    [InlineData(400, 10, HealthStatus.Degraded, "1 certificates are due for renewal: start their replacement (rule 5.1-1).")]
    [InlineData(400, null, HealthStatus.Degraded, "1 gateways have a certificate whose dates are not known: enter them, so that their backup can be checked (rule 4.2-1).")]
    [InlineData(400, -1, HealthStatus.Degraded, "1 gateways sign in by one kind of certificate alone: order the other kind as a backup (rule 4.2-1).")]
    [InlineData(-1, -1, HealthStatus.Unhealthy, "1 gateways have no certificate that signs in: audit the registry and replace them now (rule 4.2-2).")]
    [Trait("Rule", "4.2-1")]
    [Trait("Rule", "4.2-2")]
    public async Task Health_OfAGateway_IsThatOfItsCertificates(int eKey, int? file, HealthStatus status, string? text)
    {
        await using var host = new GivenHost();
        await host.ImportAsync(eKey, file);

        Assert.Equal((status, text), await GatewaysAsync(host));
    }

    [Fact]
    public async Task Health_OfAnOldCount_IsDegraded()
    {
        await using var host = new GivenHost();
        await host.ImportAsync(400, 400);
        await host.Get<SurveyWatch>().RoundAsync(default);
        host.Time.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal((HealthStatus.Degraded, "The gateways were counted last at 2026-11-22T01:30:00Z: look at why the store does not answer."), await GatewaysAsync(host, counted: false));
    }

    [Fact]
    public async Task Health_OfAStoreThatDoesNotAnswer_IsUnhealthyAndTheCountIsLogged()
    {
        await using var host = new GivenHost(more: services => services.AddSingleton<IRegistryQueries>(new BrokenQueries()));
        await host.Get<SurveyWatch>().RoundAsync(default);
        var report = await host.Get<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Unhealthy, report.Entries["exchangegateway-store"].Status);
        Assert.Equal(4104, host.Log.GetSnapshot().First(line => line.Id.Id > 4000).Id.Id);
    }

    private static async Task<(HealthStatus Status, string? Text)> GatewaysAsync(GivenHost host, bool counted = true)
    {
        if (counted)
        {
            await host.Get<SurveyWatch>().RoundAsync(default);
        }

        var entry = (await host.Get<HealthCheckService>().CheckHealthAsync()).Entries["exchangegateway-gateways"];
        return (entry.Status, entry.Description);
    }
}
