using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace ExchangeGateway.Hosting.Tests;

public class MetricsTests
{
    [Fact]
    public async Task Gauges_AfterACount_SayHowItStandsWithBoundedLabels()
    {
        await using var host = new GivenHost();
        await host.ImportAsync(eKey: 400, file: 10);
        _ = host.Get<HostingMetrics>();
        await host.Get<SurveyWatch>().RoundAsync(default);

        Assert.Equal(["kind=ekey 1829871000", "kind=file 1796175000"], Read(host, "exchangegateway.certificate.earliest_end"));
        Assert.Equal(["kind=ekey 0", "kind=file 1"], Read(host, "exchangegateway.certificates.renewal_due"));
        Assert.Equal(["redundancy=none 0", "redundancy=one-kind 0", "redundancy=both-kinds 1", "redundancy=unknown 0"], Read(host, "exchangegateway.gateways"));
        Assert.Equal([" 0"], Read(host, "exchangegateway.ekeys.locked"));
    }

    [Fact]
    public async Task Gauges_BeforeACount_SayNothing()
    {
        await using var host = new GivenHost();
        _ = host.Get<HostingMetrics>();

        Assert.Empty(Read(host, "exchangegateway.gateways"));
    }

    [Fact]
    public async Task Notices_AreCountedByOutcome()
    {
        await using var host = new GivenHost();
        await host.ImportAsync(eKey: 3, file: 4);
        using var notices = new MetricCollector<long>(host.Get<IMeterFactory>(), HostingMetrics.Name, "exchangegateway.notices");

        await host.Get<ExpiryWatch>().RoundAsync(default);

        Assert.Equal(2, notices.GetMeasurementSnapshot().Where(one => "given".Equals(one.Tags["outcome"])).Sum(one => one.Value));
    }

    private static List<string> Read(GivenHost host, string gauge)
    {
        using var collector = new MetricCollector<long>(host.Get<IMeterFactory>(), HostingMetrics.Name, gauge);
        collector.RecordObservableInstruments();
        return [.. collector.GetMeasurementSnapshot().Select(one => $"{string.Join(',', one.Tags.Select(tag => $"{tag.Key}={tag.Value}"))} {one.Value}")];
    }
}
