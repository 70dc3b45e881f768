using ExchangeGateway.Institutions;
using ExchangeGateway.Registry.Institutions;

namespace ServicePlatform.Demo;

/// <summary>The demo's institutions with their accounts: the account manager sets them up, their administrators grant.</summary>
internal sealed class DemoInstitutions(RegisterInstitution register, CreateAccount create, ChangePassword change, GrantProduct grant)
{
    // Nobody of the technology company is there before it is: its first account manager comes with the platform.
    private static readonly DemoAccount Setup = new(InstitutionId.Of("platform").AsT0, AccountName.Of("set-up").AsT0, Role.AccountManager, "", "");

    public async ValueTask PutAsync()
    {
        await RegisterAsync(DemoAccounts.TechnologyCompany, Setup, Record("示范交易所技术公司", "00001", "91310115MA1DEM0158"));
        await RegisterAsync(DemoAccounts.Chenxi, DemoAccounts.Manager, Record("晨曦证券股份有限公司", "00123", "91310115MA1DEM0233"));
        await RegisterAsync(DemoAccounts.Yuanshan, DemoAccounts.Manager, Record("远山期货有限公司", "00456", "91310115MA1DEM031X"));
        await RegisterAsync(DemoAccounts.Yunxi, DemoAccounts.Manager, Record("云溪证券有限责任公司", null, "91310115MA1DEM04XM"));
        await GrantAsync(DemoAccounts.ChenxiAdministrator, DemoAccounts.ChenxiAdministrator, Product.TradingGateway, Product.MarketDataGateway);
        await GrantAsync(DemoAccounts.ChenxiAdministrator, DemoAccounts.ChenxiOperator, Product.TradingGateway, Product.MarketDataGateway);
        await GrantAsync(DemoAccounts.ChenxiAdministrator, DemoAccounts.ChenxiTrader, Product.TradingGateway);
        await GrantAsync(DemoAccounts.YuanshanAdministrator, DemoAccounts.YuanshanAdministrator, Product.TradingGateway, Product.MarketDataGateway);
        await GrantAsync(DemoAccounts.YuanshanAdministrator, DemoAccounts.YuanshanOperator, Product.TradingGateway, Product.MarketDataGateway);
        await GrantAsync(DemoAccounts.YunxiAdministrator, DemoAccounts.YunxiAdministrator, Product.TradingGateway);
    }

    private async ValueTask RegisterAsync(InstitutionId institution, DemoAccount manager, InstitutionRecord record)
    {
        var desk = new DemoDesk(manager, institution, "institution");
        await DemoDesk.DoneAsync(register.ExecuteAsync(new(desk.Head, record, VpnQuota.Of(5).AsT0)));
        foreach (var account in DemoAccounts.All.Where(account => account.Institution == institution))
        {
            var isAdministrator = account == DemoAccounts.ChenxiAdministrator || account == DemoAccounts.YuanshanAdministrator || account == DemoAccounts.YunxiAdministrator;
            await DemoDesk.DoneAsync(create.ExecuteAsync(new(desk.Head, new(account.Name) { Description = account.Chinese, IsAdministrator = isAdministrator })));
            await DemoDesk.DoneAsync(change.ExecuteAsync(new(desk.By(account), IsOldPasswordRight: true, NewPasswordFlaws: null)));
        }
    }

    private async ValueTask GrantAsync(DemoAccount administrator, DemoAccount account, params Product[] products)
    {
        var desk = new DemoDesk(administrator, administrator.Institution, $"grants/{account.Name}");
        foreach (var product in products)
        {
            await DemoDesk.DoneAsync(grant.ExecuteAsync(new(desk.Head, account.Name, product)));
        }
    }

    private static InstitutionRecord Record(string name, string? memberCode, string creditCode) => new()
    {
        Name = InstitutionName.Of(name).AsT0,
        MemberCode = memberCode is null ? null : MemberCode.Of(memberCode).AsT0,
        Industry = Industry.Securities,
        UnifiedSocialCreditCode = UnifiedSocialCreditCode.Of(creditCode).AsT0,
    };
}
