using ServicePlatform.Demo;

namespace ServicePlatform.Browser.Tests;

/// <summary>Every page, in both languages: no serious fault, no wider than a phone, and a picture of it.</summary>
[Collection(OneBrowser.Name)]
public sealed class PagesTests(Browser browser)
{
    private const string Chenxi = "/institutions/chenxi", Yuanshan = "/institutions/yuanshan";

    private static readonly Dictionary<string, (DemoAccount? Account, string Path)> Pages = new()
    {
        ["sign-in"] = (null, "/sign-in"),
        ["not-found"] = (DemoAccounts.ChenxiOperator, "/nowhere"),
        ["password"] = (DemoAccounts.ChenxiOperator, "/password"),
        ["account"] = (DemoAccounts.ChenxiOperator, "/account"),
        ["contact-phone"] = (DemoAccounts.ChenxiOperator, "/contact-phone"),
        ["institutions"] = (DemoAccounts.Manager, "/institutions"),
        ["record"] = (DemoAccounts.ChenxiAdministrator, $"{Chenxi}/record"),
        ["record-member-code"] = (DemoAccounts.Manager, "/institutions/yunxi/record"),
        ["accounts"] = (DemoAccounts.ChenxiAdministrator, $"{Chenxi}/accounts"),
        ["account-of-another"] = (DemoAccounts.ChenxiAdministrator, $"{Chenxi}/accounts/zhao"),
        ["new-account"] = (DemoAccounts.ChenxiAdministrator, $"{Chenxi}/new-account"),
        ["products"] = (DemoAccounts.ChenxiOperator, Chenxi),
        ["products-without-grant"] = (DemoAccounts.ChenxiNewcomer, Chenxi),
        ["trading-gateways"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways"),
        ["trading-gateways-many"] = (DemoAccounts.YuanshanOperator, $"{Yuanshan}/trading-gateways"),
        ["market-data-gateways"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/market-data-gateways"),
        ["opening"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways/opening"),
        ["business-change"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways/business-change"),
        ["flow-rate-change"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways/flow-rate-change"),
        ["revocation"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/trading-gateways/revocation"),
        ["market-data-opening"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/market-data-gateways/opening"),
        ["market-data-revocation"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/market-data-gateways/revocation"),
        ["filings"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/filings"),
        ["filing-draft"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/filings/CX-F-0002"),
        ["filing-in-force"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/filings/CX-F-0001"),
        ["software"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/software"),
        ["applications"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/applications"),
        ["applications-one-product"] = (DemoAccounts.ChenxiTrader, $"{Chenxi}/applications"),
        ["applications-without-grant"] = (DemoAccounts.ChenxiNewcomer, $"{Chenxi}/applications"),
        ["application-draft"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/applications/CX-T-0005"),
        ["application-returned"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/applications/CX-T-0003"),
        ["application-rejected"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/applications/CX-T-0004"),
        ["application-completed"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/applications/CX-T-0001"),
        ["application-revocation"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/applications/CX-M-0003"),
        ["application-in-review"] = (DemoAccounts.Reviewer, $"{Yuanshan}/applications/YS-T-0001"),
        ["application-issuance"] = (DemoAccounts.Reviewer, $"{Chenxi}/applications/CX-T-0006"),
        ["certificates"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/certificates"),
        ["certificates-many"] = (DemoAccounts.YuanshanOperator, $"{Yuanshan}/certificates"),
        ["certificate-ending"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/certificates/302/EKey/1"),
        ["certificate-ended"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/certificates/310/EKey/1"),
        ["certificate-locked"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/certificates/311/EKey/1"),
        ["certificate-unlock"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/certificates/301/EKey/1/unlock"),
        ["certificate-request"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/certificates/request"),
        ["certificate-on-its-way"] = (DemoAccounts.ChenxiOperator, $"{Chenxi}/certificates/320/EKey/1"),
        ["certificate-for-the-authority"] = (DemoAccounts.Reviewer, $"{Chenxi}/certificates/303/File/2"),
        ["reviews"] = (DemoAccounts.Reviewer, "/reviews"),
        ["reviews-account-manager"] = (DemoAccounts.Manager, "/reviews"),
        ["mailbox"] = (DemoAccounts.ChenxiOperator, "/demo/mailbox"),
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Pages.Keys)
            {
                all.Add(name, Browser.Chinese);
                all.Add(name, Browser.English);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_AsItsReaderSeesIt_HasNoFaultAndFitsAPhone(string name, string language)
    {
        var (account, path) = Pages[name];
        var page = account is null ? await browser.VisitAsync(language) : await browser.VisitAsync(account, language);
        try
        {
            var errors = new List<string>();
            page.Console += (_, message) => errors.AddRange(message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal) ? [message.Text] : []);

            await page.GotoAsync(path);

            await Screens.KeepAsync(page, name, language);
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            await Screens.HasNoFaultAsync(page);
            await Screens.FitsAPhoneAsync(page);
            Assert.Empty(errors);
        }
        finally
        {
            await page.Context.CloseAsync();
        }
    }
}
