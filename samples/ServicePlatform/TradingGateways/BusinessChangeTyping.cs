using ExchangeGateway;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Forms;

namespace ServicePlatform.TradingGateways;

/// <summary>The business change (2.4-1) as it is typed.</summary>
internal static class BusinessChangeTyping
{
    public static BusinessChangeForm Read(TypedNumbers typed) => new()
    {
        Gateways = Enumerable.Range(0, typed.Typed.Rows("gateways")).Select(row => $"gateways[{row}]").Select(path => new BusinessChange(
            typed.Typed[$"{path}.registrationNumber"], OpeningTyping.Businesses(typed.Typed, $"{path}.add"), OpeningTyping.Businesses(typed.Typed, $"{path}.remove"))).ToValueList(),
    };

    public static void Write(BusinessChangeForm form, Typed typed)
    {
        foreach (var (row, change) in form.Gateways.Index())
        {
            typed.Put($"gateways[{row}].registrationNumber", change.RegistrationNumber);
            typed.Put($"gateways[{row}].add", change.Add.Select(business => business.Value));
            typed.Put($"gateways[{row}].remove", change.Remove.Select(business => business.Value));
        }
    }
}
