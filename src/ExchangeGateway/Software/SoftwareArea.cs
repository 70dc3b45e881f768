using ExchangeGateway.Access;
using ExchangeGateway.Institutions;

namespace ExchangeGateway.Software;

/// <summary>The trading-support software area (交易支持软件专区), where the software packages of both gateways stand (2.7-1, 3.5-1).</summary>
/// <threadsafety>Safe from any thread.</threadsafety>
public static class SoftwareArea
{
    /// <summary>
    /// What an account may see and download there: everything, in whichever role it acts, once it holds
    /// <see cref="Product.TradingSoftware"/>. Until then the entry is grey, and the answer says what to do: ask an
    /// administrator; for an administrator, grant it to itself (1.4-1).
    /// </summary>
    /// <param name="institution">The account's institution.</param>
    /// <param name="by">The account.</param>
    /// <param name="catalogue">What there is; null for what the guide names.</param>
    public static SoftwareAreaOutcome Enter(Institution institution, Acting by, SoftwareCatalogue? catalogue = null) =>
        PlatformAccess.Decide(institution, by, new AccessRequest.Use(Product.TradingSoftware)).Match<SoftwareAreaOutcome>(
            _ => catalogue ?? SoftwareCatalogue.Default,
            denied => denied);
}
