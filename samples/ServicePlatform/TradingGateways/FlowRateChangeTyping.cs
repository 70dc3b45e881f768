using ExchangeGateway;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Forms;

namespace ServicePlatform.TradingGateways;

/// <summary>The flow-rate change (2.4-1) as it is typed.</summary>
internal static class FlowRateChangeTyping
{
    public static FlowRateChangeForm Read(TypedNumbers typed) => new()
    {
        Gateways = Enumerable.Range(0, typed.Typed.Rows("gateways"))
            .Select(row => new FlowRateChange(typed.Typed[$"gateways[{row}].registrationNumber"], typed.At($"gateways[{row}].flowRate"))).ToValueList(),
    };

    public static void Write(FlowRateChangeForm form, Typed typed)
    {
        foreach (var (row, change) in form.Gateways.Index())
        {
            typed.Put($"gateways[{row}].registrationNumber", change.RegistrationNumber);
            typed.Put($"gateways[{row}].flowRate", change.FlowRate);
        }
    }
}
