using ExchangeGateway.TradingGateways;
using ServicePlatform.Languages;

namespace ServicePlatform.TradingGateways;

/// <summary>The businesses that the guide names (2.1-1), for people to choose among.</summary>
internal static class BusinessNames
{
    public static IEnumerable<(string Value, string Name)> All(Say say) =>
        new[] { TradingBusiness.Auction, TradingBusiness.Bond, TradingBusiness.Option }.Select(business => (business.Value, business.Name(say.Language)));
}
