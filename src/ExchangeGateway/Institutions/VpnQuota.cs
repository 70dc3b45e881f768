using System.Globalization;
using ExchangeGateway.Rules;

namespace ExchangeGateway.Institutions;

/// <summary>How many VPN accounts an institution may have (1.1-2): 0 to 10,000, this library's own bound. The default value is 0.</summary>
/// <threadsafety>Immutable.</threadsafety>
public readonly record struct VpnQuota
{
    private VpnQuota(int value) => Value = value;

    /// <summary>VPN accounts, 0–10,000.</summary>
    public int Value { get; }

    /// <summary>So many VPN accounts, or the violation of 1.1-2 at <paramref name="path"/>.</summary>
    public static Checked<VpnQuota> Of(int value, string path = "vpnQuota") =>
        Requirement.VpnQuotaRange.Holds(value) ? new VpnQuota(value) : new Violation(Requirement.VpnQuotaRange, path, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
