using System.Globalization;
using System.Text;
using ExchangeGateway.Certificates;
using ExchangeGateway.Inventory;
using NodaTime;

namespace GatewayConsole.Auditing;

/// <summary>
/// A report as Prometheus text, for a cron job and a text-file collector. Times are absolute: a rule in Prometheus
/// works out how long is left, so the file stays true between two runs.
/// </summary>
internal static class PrometheusText
{
    public static string Of(AuditReport report)
    {
        var text = new StringBuilder();
        Metric(text, "exchange_gateway_certificate_not_after_timestamp_seconds", "The last valid second of a gateway's certificate.", report.Certificates
            .Where(certificate => certificate.Validity is not null)
            .GroupBy(certificate => Labels(("gateway", certificate.Gateway), ("kind", Name(certificate.Kind))))
            .Select(same => (same.Key, same.Max(certificate => Seconds(certificate.Validity!.Value.NotAfter)))));
        Metric(text, "exchange_gateway_redundancy_level", "0: nothing signs in, 1: one kind of certificate, 2: both kinds.", report.Redundancies
            .Select(redundancy => (Group(redundancy), (long)redundancy.Level)));
        Metric(text, "exchange_gateway_redundancy_worsens_timestamp_seconds", "When redundancy gets worse if nothing is done.", report.Redundancies
            .Where(redundancy => redundancy.WorsensAt is not null)
            .Select(redundancy => (Group(redundancy), Seconds(redundancy.WorsensAt!.Value))));
        Metric(text, "exchange_gateway_audit_findings", "Findings of the last audit by code.", FindingKind.All
            .Select(kind => (Labels(("code", kind.Code), ("severity", kind.Severity.ToString().ToLowerInvariant())), (long)report.Findings.Count(finding => finding.Kind == kind))));
        Metric(text, "exchange_gateway_audit_timestamp_seconds", "The instant that the last audit was made for.", [("", Seconds(report.At))]);
        return text.ToString();
    }

    public static string Name(RedundancyLevel level) => level switch
    {
        RedundancyLevel.BothKinds => "both-kinds",
        RedundancyLevel.OneKind => "one-kind",
        _ => "none",
    };

    private static string Name(CertificateKind? kind) => kind?.ToString().ToLowerInvariant() ?? "unknown";

    private static string Group(AuditedRedundancy redundancy) => Labels(("gateway", redundancy.Gateway ?? "MDGW"));

    private static void Metric(StringBuilder text, string name, string help, IEnumerable<(string Labels, long Value)> samples)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
        foreach (var (labels, value) in samples)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{labels} {value}\n");
        }
    }

    private static string Labels(params ReadOnlySpan<(string Name, string Value)> labels)
    {
        var text = new StringBuilder("{");
        foreach (var (name, value) in labels)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 1 ? "," : "")}{name}=\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"");
        }

        return text.Append('}').ToString();
    }

    private static long Seconds(Instant instant) => instant.ToUnixTimeSeconds();
}
