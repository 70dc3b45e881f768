using ExchangeGateway;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Forms;

namespace ServicePlatform.TradingGateways;

/// <summary>The revocation of trading gateways (2.3-1) as it is typed.</summary>
internal static class RevocationTyping
{
    public static RevocationForm Read(TypedNumbers typed) => new()
    {
        Gateways = Enumerable.Range(0, typed.Typed.Rows("gateways"))
            .Select(row => new RevokedGateway(typed.Typed[$"gateways[{row}].registrationNumber"], typed.Typed[$"gateways[{row}].gatewayId"])).ToValueList(),
    };

    public static void Write(RevocationForm form, Typed typed)
    {
        foreach (var (row, gateway) in form.Gateways.Index())
        {
            typed.Put($"gateways[{row}].registrationNumber", gateway.RegistrationNumber);
            typed.Put($"gateways[{row}].gatewayId", gateway.GatewayId);
        }
    }
}
