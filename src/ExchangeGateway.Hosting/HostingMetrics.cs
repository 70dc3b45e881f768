using System.Diagnostics.Metrics;
using ExchangeGateway.Certificates;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Registry.Queries;

namespace ExchangeGateway.Hosting;

/// <summary>The last survey as gauges, and the notices as a counter. No label names anybody: there are as many series as kinds and levels.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal sealed class HostingMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Name = "ExchangeGateway.Hosting";

    private readonly Counter<long> _notices;

    public HostingMetrics(IMeterFactory meters, SurveyWatch survey)
    {
        var meter = meters.Create(Name);
        _notices = meter.CreateCounter<long>("exchangegateway.notices", "{notice}", "Expiry notices by outcome.");
        Gauge("exchangegateway.certificate.earliest_end", "s", "The next end of a certificate in use that has not ended, in Unix seconds, by kind.",
            counts => ByKind(counts, certificates => certificates.EarliestEnd?.ToUnixTimeSeconds()));
        Gauge("exchangegateway.certificates", "{certificate}", "Certificates in use, by kind.", counts => ByKind(counts, certificates => certificates.Count));
        Gauge("exchangegateway.certificates.renewal_due", "{certificate}", "Valid certificates in use whose renewal is due, by kind.", counts => ByKind(counts, certificates => certificates.RenewalsDue));
        Gauge("exchangegateway.certificates.expired", "{certificate}", "Certificates in use that have ended, by kind.", counts => ByKind(counts, certificates => certificates.Expired));
        Gauge("exchangegateway.ekeys.locked", "{ekey}", "EKeys that are locked or wait for their unlock.", counts => [new(counts.LockedEKeys)]);
        Gauge("exchangegateway.gateways", "{gateway}", "Working gateways by how well their sign-in is backed up.",
            counts => [.. Enum.GetValues<RedundancyLevel>().Select(level => At(counts.GatewaysAt(level), "redundancy", Label(level))), At(counts.NotCheckable, "redundancy", "unknown")]);
        Gauge("exchangegateway.survey.at", "s", "When the gateways were counted last, in Unix seconds.", counts => [new(counts.At.ToUnixTimeSeconds())]);

        void Gauge(string name, string unit, string description, Func<RegistrySurvey, IEnumerable<Measurement<long>>> measure) =>
            meter.CreateObservableGauge(name, () => survey.Last is { } counts ? measure(counts) : [], unit, description);
    }

    public void Noticed(NoticeRound round)
    {
        _notices.Add(round.Given, new KeyValuePair<string, object?>("outcome", "given"));
        _notices.Add(round.Failed.Count, new KeyValuePair<string, object?>("outcome", "failed"));
    }

    private static IEnumerable<Measurement<long>> ByKind(RegistrySurvey counts, Func<CertificatesSurveyed, long?> of) =>
        from kind in new[] { (Label: "ekey", Of: counts.EKeys), (Label: "file", Of: counts.Files) }
        let value = of(kind.Of)
        where value is not null
        select At(value.Value, "kind", kind.Label);

    private static Measurement<long> At(long value, string label, string of) => new(value, new KeyValuePair<string, object?>(label, of));

    private static string Label(RedundancyLevel level) => level switch
    {
        RedundancyLevel.BothKinds => "both-kinds",
        RedundancyLevel.OneKind => "one-kind",
        _ => "none",
    };
}
