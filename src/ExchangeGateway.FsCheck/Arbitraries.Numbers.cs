using ExchangeGateway.FsCheck.Values;
using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Notices;
using ExchangeGateway.Renewals;
using ExchangeGateway.TradingGateways;
using FsCheck;

namespace ExchangeGateway.FsCheck;

// Values that are whole numbers.
public static partial class Arbitraries
{
    /// <summary>Flow rates.</summary>
    public static Arbitrary<FlowRate> FlowRates => Numbers.FlowRates.Legal;

    /// <summary>Numbers that are no flow rate.</summary>
    public static Arbitrary<Almost<FlowRate, int>> AlmostFlowRates => Numbers.FlowRates.Almost;

    /// <summary>Texts that are no flow rate.</summary>
    public static Arbitrary<Almost<FlowRate, string>> AlmostFlowRateTexts => Numbers.FlowRateTexts.Almost;

    /// <summary>Counts of gateways.</summary>
    public static Arbitrary<GatewayCount> GatewayCounts => Numbers.GatewayCounts.Legal;

    /// <summary>Numbers that are no count of gateways.</summary>
    public static Arbitrary<Almost<GatewayCount, int>> AlmostGatewayCounts => Numbers.GatewayCounts.Almost;

    /// <summary>VPN quotas.</summary>
    public static Arbitrary<VpnQuota> VpnQuotas => Numbers.VpnQuotas.Legal;

    /// <summary>Numbers that are no VPN quota.</summary>
    public static Arbitrary<Almost<VpnQuota, int>> AlmostVpnQuotas => Numbers.VpnQuotas.Almost;

    /// <summary>Lead times of new certificates.</summary>
    public static Arbitrary<LeadTime> LeadTimes => Numbers.LeadTimes.Legal;

    /// <summary>Numbers that are no lead time.</summary>
    public static Arbitrary<Almost<LeadTime, int>> AlmostLeadTimes => Numbers.LeadTimes.Almost;

    /// <summary>Days before a certificate's end.</summary>
    public static Arbitrary<NoticeDays> NoticeDays => Numbers.NoticeDays.Legal;

    /// <summary>Numbers of days that no notice is given at.</summary>
    public static Arbitrary<Almost<NoticeDays, int>> AlmostNoticeDays => Numbers.NoticeDays.Almost;
}
