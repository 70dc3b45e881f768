using ExchangeGateway;
using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.TradingGateways;

namespace ServicePlatform.Demo;

/// <summary>Yuanshan Futures: more gateways than one page holds, taken over from the portal's tables.</summary>
internal static class DemoYuanshan
{
    private const int Trading = 130, MarketData = 12;

    public static async ValueTask PutAsync(IServiceProvider services)
    {
        // From a fixed seed: the same rows on every machine.
        var random = new Random(2026);
        var yuanshan = new DemoMember(services, DemoAccounts.YuanshanOperator, "import");
        await DemoImports.ImportAsync(yuanshan, new(
            Enumerable.Range(1001, Trading).Select(number => DemoImports.Trading(DemoImports.Number(number), yuanshan.Now, random.Next(61, 1700), random.Next(61, 1700), random.Next(1, 21))).ToValueList(),
            Enumerable.Range(2001, MarketData).Select(number => DemoImports.MarketData(DemoImports.Number(number), (CertificateKind)(number % 2), yuanshan.Now, random.Next(20, 1700))).ToValueList()));

        var applications = new DemoMember(services, DemoAccounts.YuanshanOperator, "applications");
        await applications.SubmitAsync("YS-T-0001", DemoForms.Opening([TradingBusiness.Auction, TradingBusiness.Option], new OpeningLine(4, 10)));
        await applications.SubmitAsync("YS-T-0002", DemoForms.Opening([TradingBusiness.Bond], new OpeningLine(1)));
        await applications.ApproveAsync("YS-T-0002", "1201");
        await applications.ApproveAsync(new CertificateNumber(DemoMember.Gateway("1201"), CertificateKind.EKey), isPaid: false);
        await applications.DraftAsync(Last, new RevocationForm { Gateways = [new("1001")] });
    }

    /// <summary>What the demo makes at the very end.</summary>
    public const string Last = "YS-T-0003";
}
