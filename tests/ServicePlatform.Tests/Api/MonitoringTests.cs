using System.Net;
using ExchangeGateway.TradingGateways;

namespace ServicePlatform.Tests.Api;

public sealed class MonitoringTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Metrics_AfterACommand_CountItAndNameNobody()
    {
        await host.As(Scene.Operator).PostAsync("applications/M-1", Requests.Written(Scene.Opening(new OpeningLine(1, 1)))).IsAsync(HttpStatusCode.Created);

        using var answer = await host.Nobody().GetAsync(new Uri("/metrics", UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches("exchangegateway_commands(_total)?\\{.*command=\"DraftApplication\".*outcome=\"committed\"", text);
        Assert.DoesNotContain(Scene.Broker, text, StringComparison.Ordinal);
        Assert.DoesNotContain("M-1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/ready", "Healthy")]
    [InlineData("/health", "")]
    public async Task Health_IsAnsweredToAnybodyWithoutDetails(string address, string text)
    {
        using var answer = await host.Nobody().GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith(text, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
