using ExchangeGateway;
using ExchangeGateway.TradingGateways;
using ServicePlatform.Forms;

namespace ServicePlatform.TradingGateways;

/// <summary>The opening form of trading gateways (2.2) as it is typed.</summary>
internal static class OpeningTyping
{
    public static OpeningForm Read(TypedNumbers typed) => new()
    {
        Businesses = Businesses(typed.Typed, "businesses"),
        Lines = Enumerable.Range(0, typed.Typed.Rows("lines")).Select(row => new OpeningLine(typed.At($"lines[{row}].count"), typed.At($"lines[{row}].flowRate"))).ToValueList(),
    };

    public static void Write(OpeningForm form, Typed typed)
    {
        typed.Put("businesses", form.Businesses.Select(business => business.Value));
        foreach (var (row, line) in form.Lines.Index())
        {
            typed.Put($"lines[{row}].count", line.Count);
            typed.Put($"lines[{row}].flowRate", line.FlowRate);
        }
    }

    /// <summary>The businesses that are ticked.</summary>
    public static TradingBusinessSet Businesses(Typed typed, string path) =>
        [.. typed.All(path).Select(name => TradingBusiness.Of(name)).Where(business => business.IsT0).Select(business => business.AsT0)];
}
