using ExchangeGateway.Gateways;
using ExchangeGateway.MarketDataGateways;
using ExchangeGateway.Rules;
using ExchangeGateway.TradingGateways;

namespace ExchangeGateway.Forms;

/// <summary>Makes the directory of the gateways that a form's file knows.</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
internal static class KnownGateways
{
    public static Checked<GatewayDirectory> Directory(ValueList<KnownGateway> known)
    {
        var gateways = new Dictionary<RegistrationNumber, Gateway>();
        foreach (var (place, gateway) in known.Index())
        {
            var path = $"{FormJson.KnownMember}[{place}]";
            if (Restore(gateway, path).TryPickT1(out var violation, out var restored))
            {
                return violation;
            }

            if (!gateways.TryAdd(restored.Number, restored))
            {
                return new Violation(Requirement.GatewayTwice, $"{path}.registrationNumber", restored.Number.Value);
            }
        }

        return new GatewayDirectory(gateways.Values);
    }

    private static Checked<Gateway> Restore(KnownGateway gateway, string path)
    {
        if (RegistrationNumber.Of(gateway.RegistrationNumber, $"{path}.registrationNumber").TryPickT1(out var misnamed, out var number))
        {
            return misnamed;
        }

        GatewayId? id = null;
        if (!string.IsNullOrWhiteSpace(gateway.GatewayId) && GatewayId.Of(gateway.GatewayId, $"{path}.gatewayId").TryPickT1(out var misshapen, out id))
        {
            return misshapen;
        }

        return gateway.CertificateKind is { } certificate
            ? MarketDataGateway.Restore(number, certificate, gateway.State) with { Id = id }
            : Trading(gateway, number, path).Match<Checked<Gateway>>(trading => trading with { Id = id }, violation => violation);
    }

    private static Checked<TradingGateway> Trading(KnownGateway gateway, RegistrationNumber number, string path) =>
        FlowRate.Of(gateway.FlowRate, $"{path}.flowRate").Match<Checked<TradingGateway>>(
            flowRate => gateway.Businesses.Count == 0
                ? new Violation(Requirement.BusinessMissing, $"{path}.businesses")
                : TradingGateway.Restore(number, gateway.Businesses, flowRate, gateway.State, isMarketMaking: gateway.IsMarketMaking),
            violation => violation);
}
