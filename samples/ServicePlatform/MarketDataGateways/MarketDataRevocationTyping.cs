using ExchangeGateway;
using ExchangeGateway.MarketDataGateways;
using ServicePlatform.Forms;

namespace ServicePlatform.MarketDataGateways;

/// <summary>The revocation of market-data gateways (3.3-5) as it is typed.</summary>
internal static class MarketDataRevocationTyping
{
    public static MarketDataRevocationForm Read(TypedNumbers typed) => new()
    {
        Gateways = Enumerable.Range(0, typed.Typed.Rows("gateways")).Select(row => typed.Typed[$"gateways[{row}]"]).ToValueList(),
    };

    public static void Write(MarketDataRevocationForm form, Typed typed)
    {
        foreach (var (row, gateway) in form.Gateways.Index())
        {
            typed.Put($"gateways[{row}]", gateway);
        }
    }
}
