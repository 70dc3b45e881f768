using System.Globalization;
using ExchangeGateway.Certificates;
using ExchangeGateway.Gateways;

namespace ExchangeGateway.Inventory;

/// <summary>The rows of an inventory as gateways with their certificates.</summary>
/// <threadsafety>Not safe: one audit uses it.</threadsafety>
internal sealed class AuditedGateways
{
    private readonly Dictionary<string, AuditedGroup> _trading = [];

    /// <summary>Every certificate of a gateway that is not revoked, in the order of the rows.</summary>
    public List<AuditedCertificate> Certificates { get; } = [];

    /// <summary>The flow rates that differ between their two columns (2.5-1).</summary>
    public List<Finding> FlowRates { get; } = [];

    /// <summary>The sets of certificates that back each other up: per trading gateway, and all market-data gateways (4.2-1).</summary>
    public List<AuditedGroup> Groups { get; } = [];

    public static AuditedGateways Of(GatewayInventory inventory)
    {
        var gateways = new AuditedGateways();
        for (var i = 0; i < inventory.TradingGateways.Count; i++)
        {
            gateways.Add(inventory.TradingGateways[i], i + 1);
        }

        gateways.AddMarketData(inventory.MarketDataGateways);
        return gateways;
    }

    private void Add(TradingGatewayRow row, int place)
    {
        var name = NameOf(row.Number, isMasked: false, "TDGW", place);
        if (!_trading.TryGetValue(name, out var group))
        {
            Groups.Add(_trading[name] = group = new(name));
        }

        Add(group, new(name, CertificateKind.EKey, row.EKey));
        Add(group, new(name, CertificateKind.File, row.File));
        if (row is { FlowRateBefore: { } before, FlowRateAfter: { } after } && before != after)
        {
            FlowRates.Add(new(FindingKind.FlowRateDiffers, name, null, $"{before} / {after}"));
        }
    }

    private void AddMarketData(ValueList<MarketDataGatewayRow> rows)
    {
        var all = new AuditedGroup(null);

        // A market-data gateway has one certificate, so a number on two rows is masked: each row is a gateway of its own (3.4-2).
        var masked = rows.Select(row => row.Number).OfType<RegistrationNumber>().GroupBy(number => number).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsRevoked(rows[i].State))
            {
                var number = rows[i].Number;
                Add(all, new(NameOf(number, number is not null && masked.Contains(number), "MDGW", i + 1), rows[i].Kind, rows[i].Certificate));
            }
        }

        if (all.Certificates.Count > 0)
        {
            Groups.Add(all);
        }
    }

    private void Add(AuditedGroup group, AuditedCertificate certificate)
    {
        group.Certificates.Add(certificate);
        Certificates.Add(certificate);
    }

    // While a revocation is under way the gateway works; its approval, which leads to the stage 证书撤销, ends the service (3.3-3).
    private static bool IsRevoked(string? state) => state?.Trim() is "已撤销" or "已注销" or "证书撤销";

    private static string NameOf(RegistrationNumber? number, bool isMasked, string system, int place) =>
        number is null ? string.Create(CultureInfo.InvariantCulture, $"{system} #{place}")
        : isMasked || number.Value.Contains('*', StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"{number} ({system} #{place})")
        : number.Value;
}

/// <summary>Certificates that back each other up.</summary>
/// <param name="gateway">The trading gateway; null for the market-data gateways together.</param>
/// <threadsafety>Not safe: one audit uses it.</threadsafety>
internal sealed class AuditedGroup(string? gateway)
{
    public string? Gateway { get; } = gateway;

    public List<AuditedCertificate> Certificates { get; } = [];
}
